/** What the tests of pages do with a ticker in a page of a framework. */
import type { Locator, Page } from 'playwright-core';
import { feed } from '../../consumers/feeds.js';

/** Answers the page's requests for its feed, with three stations. */
export const weather = (page: Page): Promise<unknown> =>
  page.route('**/weather.json', (route) => route.fulfill({ json: feed(10, 2) }));

export const propertiesOf = (ticker: Locator) =>
  ticker.evaluate(
    ({ interval, paused, staleAfter, stations, unit }: HTMLElementTagNameMap['nalssi-ticker']) => ({
      interval,
      paused,
      staleAfter,
      stations: stations?.toString(),
      unit,
    }),
  );

/** The page's own button, which says what its state is, and the ticker's. */
export const pageButton = (page: Page, name: string): Locator =>
  page.locator('button:not(nalssi-ticker button)').getByText(name, { exact: true });
export const tickerButton = (page: Page, name: string): Locator =>
  page.locator('nalssi-ticker').getByRole('button', { name, exact: true });

/** Stops and plays the ticker by its own button and the page's in turn, and leaves it stopped: neither is behind. */
export const stop = async (page: Page): Promise<void> => {
  await tickerButton(page, '정지').click();
  await pageButton(page, '재생').click();
  await tickerButton(page, '정지').waitFor();
  await pageButton(page, '정지').click();
  await tickerButton(page, '재생').click();
  await pageButton(page, '정지').click();
  await tickerButton(page, '재생').waitFor();
  await pageButton(page, '재생').waitFor();
};
