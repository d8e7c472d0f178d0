/** The two engines that search for violations: axe-core, and IBM's Equal Access checker. */
import { expect } from '@open-wc/testing';

interface Issue {
  readonly ruleId: string;
  /** Its severity, and how certain the engine is. */
  readonly value: readonly [policy: string, confidence: string];
  readonly message: string;
  readonly snippet: string;
}
interface Checker {
  check(node: Node, guidelines: readonly string[]): Promise<{ readonly results: readonly Issue[] }>;
}
declare global {
  interface Window {
    /** The checker's script has no module form. */
    ace?: { readonly Checker: new () => Checker };
  }
}

const loaded = new Promise<Checker>((resolve, reject) => {
  const script = document.createElement('script');
  script.src = '/node_modules/accessibility-checker-engine/ace.js';
  script.onload = () => resolve(new window.ace!.Checker());
  script.onerror = () => reject(new Error(`${script.src} is not there`));
  document.head.append(script);
});

/** Every rule of axe is enabled, also its best practices. */
export const axeIsClean = async (shown: HTMLElement): Promise<void> => {
  await expect(shown).to.be.accessible();
};

/**
 * Certain violations of WCAG 2.2 A and AA by the second engine. Its recommendations are about whole pages
 * (content outside of landmarks), and "potential" violations need a person to check; no rule is disabled.
 */
export const secondEngineFinds = async (shown: HTMLElement): Promise<string[]> => {
  const { results } = await (await loaded).check(shown, ['WCAG_2_2']);
  expect(results.length, 'rules that ran').to.be.greaterThan(0);
  return results
    .filter(({ value: [policy, confidence] }) => policy === 'VIOLATION' && confidence === 'FAIL')
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
};
