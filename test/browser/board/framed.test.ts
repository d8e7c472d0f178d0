import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { feedOf, feedUrl, heard, part, parts, requestsOf, text, textOf } from '../ticker/ticker.js';
import { FRAMED, LAYOUTS, mountIn, PLACED, RICH_HOURS } from './board.js';

/** Temperature of the first city: 1.5℃ in the clear hour, -10.4℃ in the rainy one. */
const FAHRENHEIT: Readonly<Record<string, string>> = { 'a clear hour': '34.7', 'a rainy hour': '13.3' };

describe('board, map and observation', () => {
  for (const tag of FRAMED) {
    for (const layout of LAYOUTS[tag])
      for (const [hour, rich] of Object.entries(RICH_HOURS)) {
        describe(`${tag} ${layout}, ${hour}`, () => {
          it('says when and from whom', async () => {
            const element = await mountIn(tag, layout, feedOf(rich));
            expect(textOf(element, 'date')).to.match(/^\d{4}\.\d\d\.\d\d \([일월화수목금토]\)$/);
            expect(textOf(element, 'observed-at')).to.match(/^\d+시( \d+분)? 관측$/);
            expect(textOf(element, 'source')).to.equal('기상청 제공');
            expect(part(element, 'base').getAttribute('aria-label')).to.equal('도시별 날씨');
            expect(parts(element, 'notice')).to.have.length(0);
          });

          it('looks and says old, and never shows old data as new', async () => {
            const stale = await mountIn(tag, layout, feedOf(rich, 3));
            expect(textOf(stale, 'observed-at')).to.contain('3시간 전');
            expect(getComputedStyle(part(stale, 'observed-at')).fontWeight).to.equal('700');
            const expired = await mountIn(tag, layout, feedOf(rich, 9));
            expect(textOf(expired, 'observed-at')).to.contain('9시간 전');
            const [styleOfStale, styleOfExpired] = [stale, expired].map((one) =>
              getComputedStyle(one.shadowRoot!.querySelector('td.temperature, span.temperature')!),
            );
            // The large number is thin already, and becomes smaller.
            if (tag === 'nalssi-observation')
              expect(parseFloat(styleOfExpired!.fontSize)).to.be.below(
                0.75 * parseFloat(styleOfStale!.fontSize),
              );
            else expect([styleOfStale!.fontWeight, styleOfExpired!.fontWeight]).to.deep.equal(['700', '400']);
          });

          it('says of a row that it is older than its feed', async () => {
            const [first] = rich;
            const observedAt = new Date(Date.now() - 5 * 3_600_000).toISOString();
            const element = await mountIn(tag, layout, feedOf([{ ...first!, observedAt }]));
            expect(heard(element.shadowRoot!).join(' ')).to.contain('5시간 전');
          });

          it('speaks the language around it, and that alone', async () => {
            const element = await mountIn(tag, `${layout} lang=en unit=f`, feedOf(rich));
            const base = part(element, 'base');
            expect(base.textContent).not.to.match(/\p{Script=Hangul}/u);
            expect(textOf(element, 'source')).to.equal('Source: KMA');
            expect(heard(base).join(' ')).to.contain(`${FAHRENHEIT[hour]} degrees Fahrenheit`);
          });

          it('has what it says where it shows that, and leaves the pointer to what is seen', async () => {
            const element = await mountIn(tag, layout, feedOf(rich));
            const root = element.shadowRoot!;
            const within = [...root.querySelectorAll('.spoken')].filter((spoken) => {
              const { top, bottom, height } = spoken.getBoundingClientRect();
              return height > 0 && top >= 0 && bottom <= innerHeight && !spoken.closest('.crowded');
            });
            expect(within).not.to.have.length(0);
            for (const spoken of within) {
              const seen = spoken.previousElementSibling!;
              const { left, right, top, bottom } = seen.getBoundingClientRect();
              const [x, y] = [(left + right) / 2, (top + bottom) / 2];
              const area = spoken.getBoundingClientRect();
              expect(area.left <= x && x <= area.right && area.top <= y && y <= area.bottom).to.equal(true);
              expect(root.elementFromPoint(x, y)!.closest('.spoken') === null).to.equal(true);
            }
          });

          it('says once that the sky is forecast, where it is, to all readers', async () => {
            const forecast = rich.map((row, index) => ({
              ...row,
              ...(index === 0 && { conditionFrom: 'forecast' as const }),
            }));
            const element = await mountIn(tag, layout, feedOf(forecast));
            expect(textOf(element, 'observed-at')).to.match(/관측 · 하늘 상태는 예보$/);
            expect(heard(element.shadowRoot!).join(' ').split('하늘 상태는 예보')).to.have.length(2);
            expect(element.feed!.observations[0]!.conditionFrom).to.equal('forecast');
            element.lang = 'en';
            await element.updateComplete;
            expect(textOf(element, 'observed-at')).to.match(/KST · Sky: forecast$/);
            element.stations = rich[1]!.station.name;
            await element.updateComplete;
            expect(textOf(element, 'observed-at')).to.match(/KST$/);
          });

          it('shows the notice of the feed', async () => {
            const element = await mountIn(tag, layout, { ...feedOf(rich), notice: '예시 자료' });
            expect(textOf(element, 'notice')).to.equal('예시 자료');
          });
        });
      }

    describe(`${tag} without data`, () => {
      it('says so, or shows what the page has', async () => {
        const url = feedUrl('status=500&delay=300');
        const failed = await mountIn(tag, `src="${url}"`, null);
        expect(text(part(failed, 'base'))).to.equal('날씨를 불러오는 중입니다');
        await oneEvent(failed, 'nalssi-error');
        await failed.updateComplete;
        expect(textOf(failed, 'status')).to.equal('날씨 정보를 불러오지 못했습니다');
        const empty = await mountIn(tag, 'stations=런던');
        expect(textOf(empty, 'status')).to.equal('선택한 지역의 관측 자료가 없습니다');
        expect(parts(await mountIn(tag, '', null), 'status')).to.have.length(0);
      });

      it('asks again when the reader wants it, without data and with old data', async () => {
        const element = await mountIn(tag, `src="${feedUrl('fail=1')}"`, null);
        if (!parts(element, 'retry').length) await oneEvent(element, 'nalssi-error');
        await element.updateComplete;
        const retry = part(element, 'retry');
        expect(text(retry)).to.equal('다시 시도');
        expect(retry.getBoundingClientRect().height).to.be.at.least(24);
        retry.focus();
        await Promise.all([oneEvent(element, 'nalssi-load'), sendKeys({ press: 'Enter' })]);
        await element.updateComplete;
        expect(heard(element.shadowRoot!).join(' ')).to.contain('동두천');
        expect(parts(element, 'retry')).to.have.length(0);
        // The header's feed is of 2025, and is kept when the next request fails.
        element.src = feedUrl('fail=1');
        await oneEvent(element, 'nalssi-error');
        await element.updateComplete;
        expect(heard(element.shadowRoot!).join(' ')).to.contain('동두천');
        const loaded = oneEvent(element, 'nalssi-load');
        part(element, 'retry').click();
        await loaded;
        await element.updateComplete;
        expect(parts(element, 'retry')).to.have.length(0);
      });

      it('takes a missing region and a missing position', async () => {
        const bare = PLACED.map((row) => ({
          ...row,
          station: { id: row.station.id, name: row.station.name },
        }));
        const element = await mountIn(tag, '', feedOf(bare));
        expect(heard(element.shadowRoot!).join(' ')).to.contain('동두천, 맑음, 1.5도');
        expect(parts(element, 'region')).to.have.length(0);
      });
    });
  }

  it('show and say the measures that are wanted, and no rain only as a number of a table', async () => {
    const rows = RICH_HOURS['a clear hour'].slice(0, 2);
    for (const [attributes, shown] of [
      ['', ['습도 40%', '풍속 0.0m/s', '습도 41%', '강수량 0.5mm', '풍속 0.3m/s']],
      ['measures=precipitation', ['강수량 0.5mm']],
      ['measures="windSpeed, humidity"', ['습도 40%', '풍속 0.0m/s', '습도 41%', '풍속 0.3m/s']],
      ['measures', []],
    ] as const)
      for (const layout of ['grid', 'list']) {
        const element = await mountIn('nalssi-board', `layout=${layout} ${attributes}`, feedOf(rows));
        expect(parts(element, 'measure').map(text), attributes).to.deep.equal(shown);
        const said = heard(element.shadowRoot!).join(' ');
        expect(said.match(/습도|강수량|풍속/g) ?? [], attributes).to.deep.equal(
          shown.map((one) => one.split(' ')[0]),
        );
      }
    const table = async (attributes: string, feed = feedOf(rows)): Promise<string[]> =>
      parts(await mountIn('nalssi-board', `layout=table ${attributes}`, feed), 'measure').map((cell) =>
        text(cell.firstElementChild!),
      );
    expect(await table('measures=precipitation')).to.deep.equal(['0.0', '0.5']);
    expect(await table('measures=precipitation', feedOf(rows.slice(0, 1)))).to.deep.equal([]);
    expect(await table('measures')).to.deep.equal([]);
  });

  it('are copied as they are seen, with spaces, and without what is for screen readers', async () => {
    const CARD = '동두천 1.5℃ 맑음 습도 40% 풍속 0.0m/s';
    for (const [tag, attributes, width, copied] of [
      ['nalssi-board', '', 640, CARD],
      ['nalssi-board', 'layout=list', 300, CARD],
      ['nalssi-board', 'layout=table', 640, '동두천 맑음 1.5 40 0.0 0.0'],
      ['nalssi-board', 'layout=table', 300, '동두천 맑음 1.5 40 0.0 0.0'],
      ['nalssi-map', 'open', 640, CARD],
      ['nalssi-observation', '', 300, CARD],
    ] as const) {
      const element = await mountIn(tag, attributes, feedOf(RICH_HOURS['a clear hour']), width);
      const selection = getSelection()!;
      selection.selectAllChildren(parts(element, 'row')[0]!.closest('li, tr, .one')!);
      expect(selection.toString().replace(/\s+/g, ' ').trim(), `${tag} ${attributes} ${width}`).to.equal(
        copied,
      );
      selection.removeAllRanges();
    }
  });

  it('announce a message once for a page, in a region that was there before', async () => {
    const url = feedUrl('status=500&delay=100');
    const elements = await Promise.all(
      [...FRAMED, ...FRAMED].map((tag) => mountIn(tag, `src="${url}"`, null)),
    );
    const regions = elements.map((element) => part(element, 'status'));
    const announcing = (): string[] =>
      regions.filter((region) => region.getAttribute('aria-live') === 'polite').map(text);
    expect(announcing()).to.deep.equal(['날씨를 불러오는 중입니다']);
    await oneEvent(elements.at(-1)!, 'nalssi-error');
    await Promise.all(elements.map((element) => element.updateComplete));
    expect(elements.map((element) => part(element, 'status'))).to.have.ordered.members(regions);
    expect(announcing()).to.deep.equal(['날씨 정보를 불러오지 못했습니다']);
  });

  it('announce a message that is still to come in another element', async () => {
    const [one, other] = await Promise.all(
      [feedUrl(), feedUrl('delay=20000')].map((url) => mountIn('nalssi-board', `src="${url}"`, null)),
    );
    if (!one!.feed) await oneEvent(one!, 'nalssi-load');
    await one!.updateComplete;
    await other!.updateComplete;
    expect(part(other!, 'status').getAttribute('aria-live')).to.equal('polite');
  });

  it('ask once for one address, however many they are', async () => {
    const url = feedUrl();
    const elements = await Promise.all(FRAMED.map((tag) => mountIn(tag, `src="${url}"`, null)));
    for (const element of elements) if (!element.feed) await oneEvent(element, 'nalssi-load');
    expect(await requestsOf(url)).to.equal(1);
  });
});
