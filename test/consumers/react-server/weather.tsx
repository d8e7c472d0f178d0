'use client';

import type { TickerElement } from 'nalssi';
import 'nalssi/define/ticker';
import type {} from 'nalssi/jsx';
import { useCallback, useState } from 'react';

export const Weather = () => {
  const [paused, setPaused] = useState(false);
  const [rows, setRows] = useState(0);
  const listen = useCallback((ticker: TickerElement) => {
    const look = () => {
      setRows(ticker.feed?.observations.length ?? 0);
      setPaused(ticker.paused);
    };
    // The feed, or the reader, may have come before React did.
    look();
    const events = ['nalssi-load', 'nalssi-pause', 'nalssi-play'] as const;
    for (const event of events) ticker.addEventListener(event, look);
    return () => {
      for (const event of events) ticker.removeEventListener(event, look);
    };
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
