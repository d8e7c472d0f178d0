/**
 * Chromium's own protocol in a test, for what no page can see or set: the accessibility tree, forced colours,
 * print. `executeServerCommand('cdp', { method, params })`; null in the other engines.
 */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

interface Command {
  readonly method: Parameters<CDPSession['send']>[0];
  readonly params?: object;
}

export const cdpPlugin = (): TestRunnerPlugin<Command> => {
  // What is emulated holds as long as its session.
  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  return {
    name: 'cdp',
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp') return undefined;
      if (!payload || !session.browser.name.startsWith('chromium')) return null;
      const { getPage } = session.browser as unknown as { getPage(id: string): Page };
      const page = getPage.call(session.browser, session.id);
      const cdp = sessions.get(page) ?? page.createCDPSession();
      sessions.set(page, cdp);
      return (await cdp).send(payload.method, payload.params);
    },
  };
};
