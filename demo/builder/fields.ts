import { html, nothing, type TemplateResult } from 'lit';

/** Form fields. Each calls `choose` on `change`, that is, once the user has finished an entry. */

export const radios = <Name extends string>(
  group: string,
  label: string,
  names: readonly Name[],
  value: Name,
  words: Readonly<Record<Name, string>>,
  choose: (name: Name) => void,
): TemplateResult =>
  html`<fieldset class="segments">
    <legend>${label}</legend>
    <div>
      ${names.map(
        (name) =>
          html`<label
            ><input
              type="radio"
              name=${group}
              value=${name}
              .checked=${name === value}
              @change=${() => choose(name)}
            /><span>${words[name]}</span></label
          >`,
      )}
    </div>
  </fieldset>`;

export const selectOf = (
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  choose: (value: string) => void,
): TemplateResult =>
  html`<label class="field">
    <span>${label}</span>
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${options.map(([name, text]) => html`<option value=${name} .selected=${name === value}>${text}</option>`)}
    </select>
  </label>`;

export const checkbox = (label: string, value: boolean, choose: (value: boolean) => void): TemplateResult =>
  html`<label class="check"
    ><input
      type="checkbox"
      .checked=${value}
      @change=${({ target }: Event) => choose((target as HTMLInputElement).checked)}
    /><span>${label}</span></label
  >`;

/** Entries that were refused, by the ids of their fields: each stays in its field, with the reason beside it. */
export type Refusals = Map<string, { readonly text: string; readonly why: string }>;

export interface EntryField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly hint?: string;
  /** What readers will run into, of an entry that is taken. */
  readonly warning?: string | null;
  readonly inputMode?: 'decimal' | 'url';
  /** Why an entry is refused; null if it is taken. */
  readonly check: (text: string) => string | null;
  readonly choose: (text: string) => void;
  /** What stands beside the field. */
  readonly beside?: TemplateResult;
}

/** A field for text. An entry that is refused changes nothing but the field; `redraw` shows it. */
export const entryField = (field: EntryField, refusals: Refusals, redraw: () => void): TemplateResult => {
  const { id, label, value, placeholder = '', hint, warning, inputMode, check, choose, beside = '' } = field;
  const refused = refusals.get(id);
  const onChange = ({ target }: Event): void => {
    const text = (target as HTMLInputElement).value.trim();
    const why = check(text);
    if (why) {
      refusals.set(id, { text, why });
      redraw();
    } else {
      refusals.delete(id);
      choose(text);
    }
  };
  const described = [refused && `${id}-error`, warning && `${id}-warning`, hint && `${id}-hint`].filter(
    Boolean,
  );
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <div class="entry">
      <input
        id=${id}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        inputmode=${inputMode ?? nothing}
        aria-invalid=${refused ? 'true' : nothing}
        aria-describedby=${described.join(' ') || nothing}
        placeholder=${placeholder}
        .value=${refused?.text ?? value}
        @change=${onChange}
      />${beside}
    </div>
    ${refused ? html`<p class="error" role="alert" id="${id}-error">${refused.why}</p>` : nothing}
    ${warning && !refused ? html`<p class="warning" id="${id}-warning">${warning}</p>` : nothing}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;
};

/** Why a text is no number from `min` to `max`; an empty one is taken. */
export const numberCheck =
  (min: number, max: number, why: (min: number, max: number) => string, isWhole = false) =>
  (text: string): string | null => {
    const number = Number(text);
    const isRight = text === '' || (number >= min && number <= max && (!isWhole || Number.isInteger(number)));
    return isRight ? null : why(min, max);
  };
