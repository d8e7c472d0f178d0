/** The first `Intl` formatter of a page takes tens of milliseconds: no rows wait for one, in any language. */
import { expect } from '@open-wc/testing';
import { ja } from '../../src/locale/ja.js';
import { registerLocale } from '../../src/locale/registry.js';
import { zhHans } from '../../src/locale/zh-hans.js';
import { zhHant } from '../../src/locale/zh-hant.js';
import { FRAMED, LAYOUTS, mountIn, RICH } from './board/board.js';
import { feedOf, mount, rowTexts } from './ticker/ticker.js';

const LANGUAGES = ['ko', 'en', 'ja', 'zh-Hans', 'zh-Hant'];

describe('rows without Intl', () => {
  const natives = {
    DateTimeFormat: Intl.DateTimeFormat,
    NumberFormat: Intl.NumberFormat,
    dates: Date.prototype.toLocaleString,
    numbers: Number.prototype.toLocaleString,
  };
  let uses = 0;

  /** A formatter that counts when it is made. */
  const counted = <T extends new (...args: never[]) => object>(native: T): T =>
    new Proxy(native, {
      construct: (target, args, self) => {
        uses += 1;
        return Reflect.construct(target, args, self) as object;
      },
    });

  before(() => {
    for (const data of [ja, zhHans, zhHant]) registerLocale(data);
    Intl.DateTimeFormat = counted(natives.DateTimeFormat);
    Intl.NumberFormat = counted(natives.NumberFormat);
    Date.prototype.toLocaleString = Number.prototype.toLocaleString = function () {
      uses += 1;
      return '';
    };
  });
  beforeEach(() => (uses = 0));
  after(() => {
    Intl.DateTimeFormat = natives.DateTimeFormat;
    Intl.NumberFormat = natives.NumberFormat;
    Date.prototype.toLocaleString = natives.dates;
    Number.prototype.toLocaleString = natives.numbers;
  });

  it('are counted where it is used', () => {
    expect(new Intl.NumberFormat('ko').format(1.5)).to.equal('1.5');
    expect(uses).to.equal(1);
  });

  for (const language of LANGUAGES)
    it(`are shown by every element in ${language}, also old ones`, async () => {
      for (const hours of [0.2, 3, 240]) {
        const ticker = await mount(`lang=${language}`, feedOf(RICH, hours));
        expect(rowTexts(ticker)).to.have.lengthOf(RICH.length);
        for (const tag of FRAMED)
          for (const layout of LAYOUTS[tag])
            await mountIn(tag, `lang=${language} ${layout}`, feedOf(RICH, hours));
      }
      expect(uses).to.equal(0);
    });
});
