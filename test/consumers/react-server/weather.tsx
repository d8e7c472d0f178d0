'use client';

import { NalssiTicker } from 'nalssi/react';
import { useState } from 'react';

export const Weather = () => {
  const [paused, setPaused] = useState(false);
  const [rows, setRows] = useState(0);
  return (
    <>
      <NalssiTicker
        src="/weather.json"
        stations={['부산', '서울']}
        interval={2}
        unit="f"
        staleAfter={3}
        paused={paused}
        onLoad={(event) => setRows(event.feed.observations.length)}
        onPause={() => setPaused(true)}
        onPlay={() => setPaused(false)}
      >
        날씨
      </NalssiTicker>
      <button onClick={() => setPaused(!paused)}>{paused ? '재생' : '정지'}</button>
      <output>{rows}</output>
    </>
  );
};
