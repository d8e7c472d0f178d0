import { feed, stations } from '../wrong.js';

export const wrong = [
  <nalssi-ticker
    class="right"
    src="/weather.json"
    feed={null}
    stations={stations}
    mode="roll"
    stale-after={3}
  />,
  <nalssi-ticker class="right" onnalssi-error={(event) => event.code.length} staleAfter={3} lang="en" />,
  <nalssi-ticker class="wrong" interval="often" />,
  <nalssi-ticker class="wrong" paused="no" />,
  <nalssi-ticker class="wrong" unit="k" />,
  <nalssi-ticker class="wrong" mode="spin" />,
  <nalssi-ticker class="wrong" feed={feed} />,
  <nalssi-ticker class="wrong" stations={[108]} />,
  <nalssi-ticker class="wrong" station="서울" />,
  <nalssi-ticker class="wrong" refresh={() => undefined} />,
  <nalssi-ticker class="wrong" onnalssi-load={(event) => event.detail} />,
  <nalssi-ticker class="wrong" onnalssi-change={(event) => event.index.length} />,
  <nalssi-ticker class="wrong" onnalssi-toggle={(event) => event.open.length} />,
  <nalssi-ticker class="wrong" onnalssi-stale="alert()" />,
  <nalssi-board class="right" src="/weather.json" onnalssi-load={(event) => event.feed.observedAt} />,
  <nalssi-map class="right" feed={null} onnalssi-change={(event) => event.observation.station} />,
  <nalssi-map class="right" feed={null} onnalssi-toggle={(event) => event.open} />,
  <nalssi-observation class="right" feed={null} onnalssi-stale={(event) => event.freshness} />,
  <nalssi-condition-icon class="right" condition="맑음" />,
  <nalssi-board class="wrong" unit="k" />,
  <nalssi-map class="wrong" feed={feed} />,
  <nalssi-observation class="wrong" src={108} />,
  <nalssi-condition-icon class="wrong" condition={1} />,
  <nalssi-tickr class="wrong" />,
];
