import 'nalssi/define';
import 'nalssi/define/ticker';
import 'nalssi/define/board.js';
import type {} from 'nalssi/jsx';
import { parseFeed, type ObservationFeed } from 'nalssi';
import { feedSchema } from 'nalssi/feed';
import { SOURCES } from 'nalssi/kma';
import { ja } from 'nalssi/locale/ja';
import { zhHans } from 'nalssi/locale/zh-hans.js';
import { findPlace } from 'nalssi/places';

const ticker = document.querySelector('nalssi-ticker')!;
ticker.addEventListener('nalssi-load', ({ feed }) => {
  const rows: ObservationFeed['observations'] = feed.observations;
  console.log(rows, parseFeed, feedSchema, SOURCES, ja, zhHans, findPlace);
});
// @ts-expect-error a mode that there is not
ticker.mode = 'spin';
