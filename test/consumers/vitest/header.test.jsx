import 'nalssi/define/ticker';
import { cleanup, render, screen } from '@testing-library/react';
import * as React from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { feed } from './feed.js';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The rows are in the shadow tree, which the queries of Testing Library do not enter. */
const rowsOf = (ticker) =>
  [...ticker.shadowRoot.querySelectorAll('[part~="row"]')].map((row) => row.textContent.trim());

it('shows the feed that it is given', async () => {
  const { container } = render(<nalssi-ticker feed={feed} />);
  const ticker = container.querySelector('nalssi-ticker');
  await ticker.updateComplete;
  expect(rowsOf(ticker)).toEqual(['맑음서울 3.2℃', '비부산 9.1℃']);
});

it('fetches its feed', async () => {
  vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => feed }));
  const loaded = vi.fn();
  render(
    <header>
      <h1>신문</h1>
      <nalssi-ticker src="/weather.json" data-testid="weather" onnalssi-load={loaded}>
        날씨
      </nalssi-ticker>
    </header>,
  );
  expect(screen.getByRole('heading').textContent).toBe('신문');
  await vi.waitFor(() => expect(loaded).toHaveBeenCalled());
  expect(rowsOf(screen.getByTestId('weather'))).toContain('비부산 9.1℃');
});
