import { DISTRICTS } from './districts.js';
import { nameOf } from './names.js';

/** Characters that a language writes otherwise, as pairs of Korea's form and its own: `廣広`. */
const FORMS = {
  ja: `餠餅 廣広 區区 鎭鎮 萊莱 臺台 營営 壽寿 濟済 彌弥 勸勧 靈霊 萬万 綠緑 德徳 處処 歲歳 澤沢 黨党 淸清 靑青 鷄鶏
    禮礼 餘余 龜亀 榮栄 尙尚 晉晋 橫横 鐵鉄 實実 寶宝 巖岩 會会 歸帰`,
  'zh-Hans': `鍾钟 龍龙 東东 廣广 門门 蘆芦 陽阳 銅铜 島岛 鎭镇 萊莱 雲云 臺台 蓮莲 營营 機机 張张 壽寿 達达 軍军
    濟济 彌弥 鄒邹 華华 甕瓮 長长 勸劝 靈灵 萬万 遠远 綠绿 園园 處处 興兴 歲岁 灘滩 餠饼 議议 澤泽 養养 烏乌 義义
    楊杨 驪骊 漣涟 黨党 報报 鷄鸡 論论 錦锦 餘余 靑青 淸清 禮礼 慶庆 項项 龜龟 榮荣 尙尚 聞闻 鬱郁 陰阴 寧宁 統统
    會会 馬马 晉晋 橫横 鐵铁 實实 順顺 羅罗 寶宝 麗丽 務务 巖岩 歸归 區区 爾尔 陜陕`,
  'zh-Hant': '餠餅 鎭鎮 淸清 靑青 鷄雞 尙尚',
} as const;

/**
 * Names of all 시군구 by their ids, for `cities` of a `LocaleData`: their Hanja in the forms that Japanese (`ja`) or
 * Chinese (`zh-Hans`, `zh-Hant`) write.
 */
export const cityNames = (tag: keyof typeof FORMS): Record<string, string> => {
  const forms = new Map(FORMS[tag].split(/\s+/).map((pair) => [pair[0]!, pair[1]!]));
  return Object.fromEntries(
    DISTRICTS.map((district) => {
      const [, hanja] = nameOf(district);
      // 서울 has no Hanja: 首爾 is a Chinese rendering of its sound.
      const name = tag === 'ja' ? hanja.replace('首爾', 'ソウル') : hanja;
      return [district.id, name.replace(/./gu, (form) => forms.get(form) ?? form)];
    }),
  );
};
