import type { ObservationFeed } from 'nalssi';
import { useState } from 'preact/hooks';

export const Weather = ({ feed }: { feed: ObservationFeed }) => {
  const [paused, setPaused] = useState(false);
  const [rows, setRows] = useState(0);
  return (
    <>
      <nalssi-ticker
        onnalssi-load={(event) => setRows(event.feed.observations.length)}
        onnalssi-pause={() => setPaused(true)}
        onnalssi-play={() => setPaused(false)}
        feed={feed}
        stations={['부산', '서울']}
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
