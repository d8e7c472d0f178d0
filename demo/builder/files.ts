/** Step 3: which files go where, and whether the feed is there. */
import { html, type TemplateResult } from 'lit';
import { expandStations } from '../../src/places/expand.js';
import { addressError, addressWarning, folderOf, originOf } from './addresses.js';
import type { Choice } from './choice.js';
import { entryField } from './fields.js';
import { tryFeed, type FeedFinding } from './feed-check.js';
import { cityNamed } from './names.js';
import { renderHeading } from './steps.js';
import type { View } from './view.js';
import type { BuilderWords } from './words/words.js';

/** The zip that the site offers. */
export interface Download {
  /** Its address. */
  readonly file: string;
  readonly size: string;
}

/** What was found at which address; `null` while it is tried. */
let found: { readonly address: string; readonly finding: FeedFinding | null } | null = null;

const addressOf = ({ feed, site }: Choice): string =>
  URL.canParse(feed, site || undefined) ? new URL(feed, site || undefined).href : feed;

/** The stations that the choice names; none for a region and for all. */
const namesOf = ({ scope, stations }: Choice): readonly string[] =>
  scope === 'cities' ? stations : scope === 'region' || scope === 'all' ? [] : expandStations([scope]);

const wordsFor = (finding: FeedFinding, { findings }: BuilderWords, lang: string): readonly string[] => {
  switch (finding.kind) {
    case 'feed': {
      const { rows, day, hour, freshness, missing } = finding;
      const names = missing.map((name) => cityNamed(name, lang)).join(', ');
      return [
        freshness === 'fresh' ? findings.good(rows, hour) : findings.old(rows, `${day} ${hour}`),
        ...(names ? [findings.missing(names)] : []),
      ];
    }
    case 'http':
      return [findings.http(finding.status)];
    case 'not-json':
      return [finding.isPage ? findings.page : findings.notJson];
    case 'not-feed':
      return [findings.notFeed(finding.code, finding.path)];
    case 'closed':
      return [findings.closed];
    case 'unreachable':
      return [findings.unreachable];
    case 'mixed':
      return [findings.mixed];
    case 'no-site':
      return [findings.noSite];
  }
};

const renderFinding = ({ choice, words, lang }: View): TemplateResult => {
  const address = addressOf(choice);
  const current = found?.address === address ? found : null;
  const finding = current?.finding;
  const isGood = finding?.kind === 'feed' && finding.freshness === 'fresh' && !finding.missing.length;
  const lines = finding ? wordsFor(finding, words, lang) : current ? [words.trying] : [];
  return html`<div class="finding ${finding ? (isGood ? 'good' : 'bad') : ''}" role="status">
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${finding?.kind === 'closed' ? html`<p><a href=${address} target="_blank" rel="noopener">${words.open}</a></p>` : ''}
  </div>`;
};

const tryAddress = async ({ choice, redraw }: View): Promise<void> => {
  const address = addressOf(choice);
  found = { address, finding: null };
  redraw();
  const finding = await tryFeed(choice.feed, {
    site: choice.site,
    stations: namesOf(choice),
    fetch: fetch.bind(window),
    now: Date.now(),
    secure: location.protocol === 'https:',
  });
  found = { address, finding };
  redraw();
};

const renderAddress = (
  { choice, words, refusals, change, redraw }: View,
  id: 'folder' | 'feed' | 'site',
  beside?: TemplateResult,
): TemplateResult => {
  const { addressErrors, addressWarnings } = words;
  const warning = choice[id] ? addressWarning(choice[id]) : null;
  const check = (entry: string): string | null => {
    if (!entry) return id === 'site' ? null : addressErrors.needed;
    const problem = addressError(entry);
    if (problem) return addressErrors[problem];
    return id === 'site' && !originOf(entry) ? addressErrors.absolute : null;
  };
  return entryField(
    {
      id,
      label: words[id],
      value: choice[id],
      hint: words[`${id}Hint`],
      warning: warning && addressWarnings[warning],
      inputMode: 'url',
      check,
      choose: (entry) => change({ [id]: id === 'folder' ? folderOf(entry) : entry }),
      ...(beside && { beside }),
    },
    refusals,
    redraw,
  );
};

export const renderFiles = (view: View, { file, size }: Download): TemplateResult => {
  const { choice, words, lang } = view;
  const guide = `docs/getting-started${lang === 'ko' ? '.ko' : ''}.html`;
  return html`<section aria-labelledby="files">
    ${renderHeading('files', words)}
    <p class="download"><a href=${file} download>${words.download(file, size)}</a></p>
    <p class="hint">${choice.form === 'npm' ? words.npmFiles : words.downloadHint}</p>
    <table class="uploads">
      <thead>
        <tr>
          <th scope="col">${words.filesFrom}</th>
          <th scope="col">${words.filesTo}</th>
        </tr>
      </thead>
      <tbody>
        ${
          choice.form === 'npm'
            ? ''
            : html`<tr>
                <td>${words.embedFolder}</td>
                <td><code>${choice.folder}</code></td>
              </tr>`
        }
        <tr>
          <td>${words.sampleFeed}</td>
          <td><code>${choice.feed}</code></td>
        </tr>
      </tbody>
    </table>
    <p class="hint after">${words.feedLater} <a href=${guide}>${words.guide}</a>${words.feedLaterEnd}</p>
    ${choice.form === 'npm' ? '' : renderAddress(view, 'folder')}
    ${renderAddress(view, 'feed', html`<button type="button" @click=${() => void tryAddress(view)}>${words.try}</button>`)}
    ${renderFinding(view)} ${renderAddress(view, 'site')}
  </section>`;
};
