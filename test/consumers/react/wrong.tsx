import { feed, stations } from '../wrong.js';

export const wrong = [
  <nalssi-ticker
    className="right"
    src="/weather.json"
    feed={null}
    stations={stations}
    mode="roll"
    stale-after={3}
  />,
  <nalssi-ticker className="right" onnalssi-error={(event) => event.code.length} staleAfter={3} lang="en" />,
  <nalssi-ticker className="wrong" interval="often" />,
  <nalssi-ticker className="wrong" paused="no" />,
  <nalssi-ticker className="wrong" unit="k" />,
  <nalssi-ticker className="wrong" mode="spin" />,
  <nalssi-ticker className="wrong" feed={feed} />,
  <nalssi-ticker className="wrong" stations={[108]} />,
  <nalssi-ticker className="wrong" station="서울" />,
  <nalssi-ticker className="wrong" refresh={() => undefined} />,
  <nalssi-ticker className="wrong" onnalssi-load={(event) => event.detail} />,
  <nalssi-ticker className="wrong" onnalssi-change={(event) => event.index.length} />,
  <nalssi-ticker className="wrong" onnalssi-toggle={(event) => event.open.length} />,
  <nalssi-ticker className="wrong" onnalssi-stale="alert()" />,
  <nalssi-board className="right" src="/weather.json" onnalssi-load={(event) => event.feed.observedAt} />,
  <nalssi-map className="right" feed={null} onnalssi-change={(event) => event.observation.station} />,
  <nalssi-map className="right" feed={null} onnalssi-toggle={(event) => event.open} />,
  <nalssi-observation className="right" feed={null} onnalssi-stale={(event) => event.freshness} />,
  <nalssi-condition-icon className="right" condition="맑음" />,
  <nalssi-board className="wrong" unit="k" />,
  <nalssi-map className="wrong" feed={feed} />,
  <nalssi-observation className="wrong" src={108} />,
  <nalssi-condition-icon className="wrong" condition={1} />,
  <nalssi-tickr className="wrong" />,
];
