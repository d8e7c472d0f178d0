/** What the builder gives, pasted into a page of a news site on an origin of its own. */
import { aTimeout, expect, fixture } from '@open-wc/testing';
import { changed, DEFAULT, FORMS, type Choice } from '../../../demo/builder/choice.js';
import { snippetOf } from '../../../demo/builder/snippet/snippet.js';
import type { Report } from '../../tools/editor-site.js';
import { PATIENCE } from '../ticker/ticker.js';

const RELEASE = { version: '1.2.3', file: 'nalssi-1.2.3.tgz', integrity: { ticker: '', all: '' } };

describe('the snippets of the builder', () => {
  let site: string;
  before(async () => (site = await (await fetch('/__editor')).text()));

  /** The page with the code for a choice in it; it answers what it shows. */
  const paste = async (changes: Partial<Choice>, width: number): Promise<() => Promise<Report>> => {
    const choice = changed({ ...DEFAULT, stations: ['서울', '부산'] }, changes);
    const { html, css, csp, js } = snippetOf(choice, RELEASE, '')!;
    // The page's own scripts are of its origin, whatever the code is.
    const scripts = csp.includes('script-src') ? '' : "; script-src 'self'";
    const policy = `default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; ${csp}${scripts}`;
    const query = new URLSearchParams({ html, css, csp: policy });
    if (js) query.set(choice.form === 'npm' ? 'app' : 'js', js);
    const frame = await fixture<HTMLIFrameElement>(`<iframe width="${width}" height="400"></iframe>`);
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = `${site}/page?${query}`;
    await loaded;
    return () =>
      new Promise((resolve) => {
        const hear = ({ source, data }: MessageEvent<{ report?: Report }>): void => {
          if (source !== frame.contentWindow || !data.report) return;
          removeEventListener('message', hear);
          resolve(data.report);
        };
        addEventListener('message', hear);
        frame.contentWindow!.postMessage('report', site);
      });
  };

  /** The first report that is as it should be. */
  const reported = async (
    ask: () => Promise<Report>,
    isDone: (report: Report) => boolean,
  ): Promise<Report> => {
    const limit = performance.now() + PATIENCE;
    for (;;) {
      const report = await ask();
      if (isDone(report)) return report;
      if (performance.now() > limit) throw new Error(`Waited in vain: ${JSON.stringify(report)}`);
      await aTimeout(20);
    }
  };

  for (const form of FORMS)
    for (const [width, lang] of [
      [900, 'ja'],
      [320, ''],
    ] as const)
      it(`show the weather without a complaint and without a shift: ${form}, ${width} px`, async () => {
        const ask = await paste({ form, lang, trusted: true }, width);
        const { below } = await reported(ask, ({ loaded }) => loaded);
        const isDone = ({ rows, lang: tag, frame, needed }: Report): boolean =>
          rows.length > 0 && tag === (lang || 'ko') && (form !== 'iframe' || frame === needed);
        const report = await reported(ask, isDone);
        expect(report.rows.join()).to.contain(lang === 'ja' ? 'ソウル' : '서울');
        expect(report.complaints).to.deep.equal([]);
        expect(Math.abs(report.below - below), `${below} to ${report.below}`).to.be.at.most(1);
      });

  for (const element of ['board', 'map', 'observation'] as const)
    it(`show every element: ${element}`, async () => {
      for (const form of ['tag', 'iframe'] as const) {
        const ask = await paste({ form, element, trusted: true }, 600);
        const report = await reported(
          ask,
          ({ rows, frame, needed }) => rows.length > 0 && (form === 'tag' || frame === needed),
        );
        expect(report.rows.join()).to.contain('서울');
        expect(report.complaints).to.deep.equal([]);
      }
    });
});
