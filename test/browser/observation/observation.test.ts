import { expect } from '@open-wc/testing';
import { lost } from '../accessibility/lost.js';
import { mountIn, overflowing, RICH, RICH_HOURS } from '../board/board.js';
import { feedOf, heard, part, parts, textOf } from '../ticker/ticker.js';

describe('nalssi-observation', () => {
  it('shows one city: the first wanted that the feed has, else the first of the feed', async () => {
    expect(parts(await mountIn('nalssi-observation'), 'city')).to.have.length(1);
    expect(textOf(await mountIn('nalssi-observation'), 'city')).to.equal('동두천');
    expect(textOf(await mountIn('nalssi-observation', 'stations=런던,부산,서울'), 'city')).to.equal('부산');
    expect(textOf(await mountIn('nalssi-observation', 'region=제주'), 'city')).to.equal('제주');
  });

  it('shows all that there is, and says it as one sentence', async () => {
    const element = await mountIn('nalssi-observation', 'stations=대전', feedOf(RICH));
    expect(textOf(element, 'temperature')).to.equal('-3.5℃');
    expect(textOf(element, 'condition')).to.equal('맑음');
    expect(parts(element, 'measure').map(({ textContent }) => textContent)).to.deep.equal([
      '습도 43%',
      '강수량 1.5mm',
      '풍속 0.8m/s',
    ]);
    expect(heard(part(element, 'row').parentElement!)[0]).to.match(
      /^대전, 맑음, 영하 3\.5도, 습도 43.+, 강수량 1\.5밀리미터, 풍속 초속 0\.8미터$/,
    );
  });

  it('shows the longest words whole, in a column and in a line', async () => {
    const [row] = RICH_HOURS['a rainy hour'];
    const rainy = { ...row!, condition: '약한진눈깨비단속', temperature: -12.5 };
    for (const width of [160, 200, 280, 640]) {
      const element = await mountIn('nalssi-observation', '', feedOf([rainy]), width);
      expect(textOf(element, 'condition')).to.equal('약한진눈깨비단속');
      expect(overflowing(element), `${width}`).to.deep.equal([]);
      expect(lost(element), `${width}`).to.deep.equal([]);
    }
  });

  it('is large where there is room, a line where there is not', async () => {
    const size = async (width: number): Promise<number> => {
      const element = await mountIn('nalssi-observation', '', feedOf(RICH), width);
      return parseFloat(getComputedStyle(part(element, 'temperature')).fontSize);
    };
    expect(await size(200)).to.equal(16);
    expect(await size(280)).to.be.greaterThan(32);
  });

  it('shows a dash for a temperature that is missing', async () => {
    const element = await mountIn('nalssi-observation', 'stations=서울', feedOf(RICH));
    expect(textOf(element, 'temperature')).to.equal('–');
    expect(textOf(element, 'condition')).to.equal('');
  });
});
