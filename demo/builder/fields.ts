import { html, type TemplateResult } from 'lit';

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

export const numberField = (
  label: string,
  value: number,
  min: number,
  placeholder: string,
  choose: (value: number) => void,
): TemplateResult =>
  html`<label class="field short">
    <span>${label}</span>
    <input
      type="number"
      inputmode="decimal"
      min=${min}
      placeholder=${placeholder}
      .value=${value ? String(value) : ''}
      @change=${({ target }: Event) => choose(Number((target as HTMLInputElement).value))}
    />
  </label>`;

export const textField = (
  id: string,
  label: string,
  hint: string,
  value: string,
  placeholder: string,
  choose: (value: string) => void,
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      autocomplete="off"
      spellcheck="false"
      aria-describedby="${id}-hint"
      placeholder=${placeholder}
      .value=${value}
      @change=${({ target }: Event) => choose((target as HTMLInputElement).value.trim())}
    />
    <p class="hint" id="${id}-hint">${hint}</p>
  </div>`;
