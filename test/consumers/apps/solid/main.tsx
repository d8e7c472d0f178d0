import 'nalssi/define/board';
import 'nalssi/define/ticker';
import type {} from 'nalssi/jsx';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { feed as feedOf } from './common/feeds';
import './common/weather.css';

const Weather = () => {
  const [feed, setFeed] = createSignal(feedOf(10));
  const [shown, setShown] = createSignal(true);
  const [paused, setPaused] = createSignal(false);
  const [rows, setRows] = createSignal(0);
  return (
    <>
      <Show when={shown()}>
        <nalssi-ticker
          src="/weather.json"
          prop:stations={['부산', '서울']}
          interval={2}
          unit="f"
          prop:staleAfter={3}
          prop:paused={paused()}
          on:nalssi-load={(event) => setRows(event.feed.observations.length)}
          on:nalssi-pause={() => setPaused(true)}
          on:nalssi-play={() => setPaused(false)}
        >
          날씨
        </nalssi-ticker>
      </Show>
      <button onClick={() => setPaused(!paused())}>{paused() ? '재생' : '정지'}</button>
      <button onClick={() => setFeed(feedOf(20))}>다음</button>
      <button onClick={() => setShown(false)}>빼기</button>
      <output>{rows()}</output>
      <nalssi-board prop:feed={feed()} layout="list">
        전국 날씨
      </nalssi-board>
    </>
  );
};

render(() => <Weather />, document.querySelector('#app')!);
