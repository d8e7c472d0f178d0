'use client';

import type { TickerElement } from 'nalssi';
import 'nalssi/define/ticker';
import type {} from 'nalssi/jsx';
import { useCallback, useState } from 'react';

export const Weather = () => {
  const [paused, setPaused] = useState(false);
  const [rows, setRows] = useState(0);
  const listen = useCallback((ticker: TickerElement) => {
    // The feed may have come before React did.
    const count = () => setRows(ticker.feed?.observations.length ?? 0);
    count();
    ticker.addEventListener('nalssi-load', count);
    return () => ticker.removeEventListener('nalssi-load', count);
  }, []);
  return (
    <>
      <nalssi-ticker
        ref={listen}
        src="/weather.json"
        stations="부산,서울"
        interval={2}
        unit="f"
        paused={paused}
      >
        날씨
      </nalssi-ticker>
      <button onClick={() => setPaused(!paused)}>{paused ? '재생' : '정지'}</button>
      <output>{rows}</output>
    </>
  );
};
