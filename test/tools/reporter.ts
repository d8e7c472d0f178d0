import type { Report } from './editor-site.js';

/** The first script of a page of `editor-site.ts`: it answers each message with what the page shows. */
(() => {
  const complaints: string[] = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`${violatedDirective} ${blockedURI}`),
  );
  addEventListener('error', (event) => complaints.push(`error ${event.message ?? 'of a resource'}`), true);
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    console[level] = (...words: unknown[]) => complaints.push(`${level}: ${words.join(' ')}`);

  const report = (): Report => {
    const iframe = document.querySelector('iframe');
    const inner = iframe ? iframe.contentDocument : document;
    const selector = 'nalssi-ticker, nalssi-board, nalssi-map, nalssi-observation';
    const shadow = inner?.querySelector(selector)?.shadowRoot;
    return {
      loaded: document.readyState === 'complete',
      rows: [...(shadow?.querySelectorAll('[part~=row]') ?? [])].map(({ textContent }) => textContent),
      lang: shadow?.querySelector('[lang]')?.getAttribute('lang') ?? '',
      below: document.querySelector('#below')?.getBoundingClientRect().top ?? 0,
      frame: iframe?.clientHeight ?? 0,
      needed: iframe ? Math.ceil(inner?.documentElement.getBoundingClientRect().height ?? 0) : 0,
      complaints,
    };
  };
  addEventListener('message', ({ source, data }) => {
    if (data === 'report') (source as Window).postMessage({ report: report() }, { targetOrigin: '*' });
  });
})();
