/** Step 4: the code to paste. */
import { html, nothing, type TemplateResult } from 'lit';
import sheet from '../assets/presets.css?raw';
import { isOnSite, originOf } from './addresses.js';
import { formsOf, type Choice } from './choice.js';
import { checkbox, radios } from './fields.js';
import { lookOf } from './snippet/css.js';
import type { Release } from './snippet/release.js';
import { snippetOf, type Snippet } from './snippet/snippet.js';
import { renderHeading } from './steps.js';
import type { View } from './view.js';
import type { BuilderWords } from './words/words.js';

/** The code that was copied last, and whether that worked. */
let copied: { readonly id: string; readonly code: string; readonly isDone: boolean } | null = null;

const copy = async (id: string, code: string, redraw: () => void): Promise<void> => {
  const isDone = await navigator.clipboard.writeText(code).then(
    () => true,
    () => false,
  );
  copied = { id, code, isDone };
  redraw();
};

const renderCode = ({ words, redraw }: View, id: string, label: string, code: string): TemplateResult => {
  const last = copied?.id === id && copied.code === code ? copied : null;
  return html`<div class="code">
    <div class="code-head">
      <h3 id="label-${id}">${label}</h3>
      <p class="copied ${last?.isDone ? 'done' : ''}" role="status">${last ? (last.isDone ? words.copied : words.notCopied) : ''}</p>
      <button type="button" aria-describedby="label-${id}" @click=${() => void copy(id, code, redraw)}>
        ${words.copy}
      </button>
    </div>
    <pre tabindex="0" role="group" aria-labelledby="label-${id}"><code id=${id}>${code}</code></pre>
  </div>`;
};

/** What has to be true on other servers for the code to work. */
const remarksOn = ({ form, folder, feed, site, theme }: Choice, words: BuilderWords): readonly string[] => {
  const isFolderElsewhere = form !== 'npm' && !isOnSite(folder, site);
  const isFeedElsewhere = !isOnSite(feed, site);
  if (form === 'iframe') {
    const isRelative = originOf(feed) === null;
    return [
      ...(isFolderElsewhere && isRelative ? [words.frameFeed] : []),
      ...(isFolderElsewhere && theme === 'auto' ? [words.frameTheme] : []),
      ...(!isRelative && originOf(feed) !== originOf(folder) && isFeedElsewhere
        ? [words.corsFeed(originOf(feed)!)]
        : []),
    ];
  }
  return [
    ...(isFolderElsewhere ? [words.corsScript(originOf(folder)!)] : []),
    ...(isFeedElsewhere ? [words.corsFeed(originOf(feed)!)] : []),
  ];
};

const renderBlocks = (view: View, { html: tags, css, js, csp }: Snippet, file: string): TemplateResult => {
  const { choice, words, change } = view;
  const { form, element, trusted } = choice;
  const isNpm = form === 'npm';
  const script = js ? renderCode(view, 'js', isNpm ? words.js : words.jsFrame, js) : nothing;
  const styles = form === 'iframe' || element === 'ticker' ? words.css : words.cssOther;
  return html`${
    isNpm
      ? html`${renderCode(view, 'install', words.install, `npm install ./${file}\n`)}
          <p class="hint">${words.installHint} <a href=${file} download>${file}</a></p>
          ${script}`
      : nothing
  }
  ${renderCode(view, 'html', words.html, tags)}
  ${remarksOn(choice, words).map((remark) => html`<p class="warning">${remark}</p>`)}
  ${renderCode(view, 'css', styles, css)} ${isNpm ? nothing : script}
  <div class="policy">
    ${renderCode(view, 'csp', words.csp, csp)}
    ${form === 'iframe' ? nothing : checkbox(words.trusted, trusted, (next) => change({ trusted: next }))}
  </div>`;
};

export const renderPaste = (view: View, release: Release): TemplateResult => {
  const { choice, words, change } = view;
  const { element, form, preset } = choice;
  const snippet = snippetOf(choice, release, lookOf(preset, sheet));
  return html`<section aria-labelledby="paste">
    ${renderHeading('paste', words)}
    ${radios('form', words.form, formsOf(element), form, words.forms, (next) => change({ form: next }))}
    <p class="hint">${words.formHints[form]}</p>
    ${snippet ? renderBlocks(view, snippet, release.file) : html`<p class="warning">${words.noneToPaste}</p>`}
    <p class="hint">${words.share}</p>
  </section>`;
};
