'use client';

import type { ObservationFeed } from 'nalssi';
import { NalssiBoard, NalssiTicker } from 'nalssi/react';
import { useState } from 'react';
import { feed as feedOf } from './feeds';

export const Weather = ({ feed: first }: { feed: ObservationFeed }) => {
  const [feed, setFeed] = useState(first);
  const [shown, setShown] = useState(true);
  const [paused, setPaused] = useState(false);
  const [rows, setRows] = useState(0);
  return (
    <>
      {shown && (
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
      )}
      <button onClick={() => setPaused(!paused)}>{paused ? '재생' : '정지'}</button>
      <button onClick={() => setFeed(feedOf(20))}>다음</button>
      <button onClick={() => setShown(false)}>빼기</button>
      <output>{rows}</output>
      <NalssiBoard feed={feed} layout="list">
        전국 날씨
      </NalssiBoard>
    </>
  );
};
