import 'nalssi/define/ticker';
import { screen, waitFor } from '@testing-library/dom';
import { feed } from './feed.js';

afterEach(() => {
  document.body.replaceChildren();
  delete globalThis.fetch;
});

/** The rows are in the shadow tree, which the queries of Testing Library do not enter. */
const rowsOf = (ticker) =>
  [...ticker.shadowRoot.querySelectorAll('[part~="row"]')].map((row) => row.textContent.trim());

it('shows the feed that it is given', async () => {
  const ticker = document.createElement('nalssi-ticker');
  document.body.append(ticker);
  ticker.feed = feed;
  await ticker.updateComplete;
  expect(rowsOf(ticker)).toEqual(['맑음서울 3.2℃', '비부산 9.1℃']);
});

it('fetches its feed', async () => {
  globalThis.fetch = async () => ({ ok: true, json: async () => feed });
  document.body.innerHTML = '<nalssi-ticker src="/weather.json" data-testid="weather">날씨</nalssi-ticker>';
  const loaded = jest.fn();
  screen.getByTestId('weather').addEventListener('nalssi-load', loaded);
  await waitFor(() => expect(loaded).toHaveBeenCalled());
  expect(rowsOf(screen.getByTestId('weather'))).toContain('비부산 9.1℃');
});
