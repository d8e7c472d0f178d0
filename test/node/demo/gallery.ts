/** The gallery as it looks, picture by picture. */
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SHAPES } from '../../../demo/gallery/table.js';
import { WHOLE } from '../../tools/whole.js';
import { sharedDemo } from './demo.js';
import { compare, holdStill, RETAKE, SCREEN, sharedPage, skip } from './pictures.js';

// So high that nothing is scrolled for a picture: what comes into view begins to move.
const DESKTOP = { width: 1280, height: 6000 };
const PHONE = { width: 320, height: 6000 };

interface Picture {
  readonly name: string;
  readonly query: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** What the page is shown on, where it is not a screen in light colours. */
  readonly media?: Parameters<Page['emulateMedia']>[0];
}

const names = [...SHAPES.map(({ name }) => name), 'icons'];
const PICTURES: readonly Picture[] = [
  ...names.flatMap((name): Picture[] => [
    { name, query: `element=${name}&theme=all`, viewport: DESKTOP },
    {
      name: `${name}-phone`,
      query: `element=${name}`,
      viewport: PHONE,
      media: { colorScheme: 'dark' },
    },
  ]),
  { name: 'forced-colors', query: 'state=fresh', viewport: DESKTOP, media: { forcedColors: 'active' } },
  { name: 'print', query: 'state=stale', viewport: DESKTOP, media: { media: 'print' } },
];
/** More of them in a release, and where all are taken anew. */
const MORE: readonly Picture[] = [
  ...names.map((name) => ({
    name: `${name}-languages`,
    query: `element=${name}&language=all&state=fresh`,
    viewport: DESKTOP,
  })),
  ...SHAPES.flatMap(({ name }): Picture[] => [
    { name: `${name}-rain`, query: `element=${name}&sky=rain`, viewport: DESKTOP },
    { name: `${name}-rain-phone`, query: `element=${name}&sky=rain&language=en`, viewport: PHONE },
  ]),
];

let url: string;
let page: Page;

before(async () => {
  ({ url } = await sharedDemo());
  page = await sharedPage();
});

/** Opens the page of a picture. */
const open = async ({ query, viewport, media }: Picture): Promise<void> => {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ ...SCREEN, ...media });
  // Retaken pictures are compared with nothing, so nothing may still be under way.
  await page.goto(`${url}/gallery.ko.html?${query}`, { waitUntil: RETAKE ? 'networkidle' : 'load' });
};

/** Every element that is asked for. */
const take = async (): Promise<Buffer> => {
  await holdStill(page);
  return page.locator('#gallery').screenshot({ caret: 'hide' });
};

describe('the gallery looks as it did', { skip }, () => {
  for (const picture of WHOLE || RETAKE ? [...PICTURES, ...MORE] : PICTURES)
    it(picture.name, async () => {
      await open(picture);
      await compare(picture.name, take);
    });
});
