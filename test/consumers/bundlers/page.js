import 'nalssi/define/ticker';
import 'nalssi/define/board.js';
import 'nalssi/define';
import 'nalssi/client';
import { parseFeed } from 'nalssi';
import { feedSchema } from 'nalssi/feed';
import { SOURCES } from 'nalssi/kma';
import { ja } from 'nalssi/locale/ja';
import { zhHans } from 'nalssi/locale/zh-hans.js';
import { findPlace } from 'nalssi/places';

const imported = [parseFeed, feedSchema, SOURCES, ja, zhHans, findPlace];
document.title = imported.every(Boolean) ? 'imported' : '';
document.body.innerHTML = '<nalssi-ticker src="/weather.json"></nalssi-ticker>';
