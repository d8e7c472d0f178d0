/** The public interface of the elements as Markdown, from the manifest that the build writes. */
import { readFileSync } from 'node:fs';
import { KOREAN } from './api-ko.js';
import type { Language } from './layout.js';

interface Described {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly inheritedFrom?: unknown;
}
const LISTS = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const;
type List = (typeof LISTS)[number];

interface Declaration extends Partial<Readonly<Record<List | 'members', readonly Described[]>>> {
  readonly tagName?: string;
  readonly description?: string;
}

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};

const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);

/** Lifecycle methods that every custom element has; they are not documented. */
const LIFE_CYCLE = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];

const methodsOf = ({ members = [] }: Declaration): readonly Described[] =>
  members.filter(
    ({ name, kind, inheritedFrom }) =>
      kind === 'method' &&
      !LIFE_CYCLE.includes(name) &&
      name !== 'registerLocale' &&
      (!inheritedFrom || name === 'refresh'),
  );

type Kind = List | 'methods' | 'elements';

const koreanOf = (tag: string, kind: Kind, name: string): string | undefined =>
  KOREAN[kind]?.[`${tag} ${name}`] ?? KOREAN[kind]?.[name];

/** What the manifest describes and `api-ko.ts` has no Korean for. */
export const withoutKorean = (): string[] =>
  elements.flatMap((element) => {
    const tag = element.tagName!;
    const named: readonly (readonly [Kind, string])[] = [
      ['elements', tag],
      ...methodsOf(element).map(({ name }) => ['methods', name] as const),
      ...LISTS.flatMap((kind) => (element[kind] ?? []).map(({ name }) => [kind, name] as const)),
    ];
    return named
      .filter(([kind, name]) => koreanOf(tag, kind, name) === undefined)
      .map(([kind, name]) => `${tag} ${kind} ${name}`);
  });

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const code = (text: string): string => `\`${text}\``;

const TEXTS = {
  en: {
    title: 'Elements',
    lead: `All attributes, methods, events, slots, parts and custom properties, generated from the manifest \`custom-elements.json\`.
Every attribute is also a property, with its name in camel case. \`feed\` is a property only; set it to pass a feed of your own.`,
    name: 'name',
    type: 'type',
    description: 'description',
    when: 'when',
    methods: 'Methods',
    lists: {
      attributes: 'Attributes',
      events: 'Events',
      slots: 'Slots',
      cssParts: 'Parts',
      cssProperties: 'Custom properties',
    },
    attribute: 'attribute (property)',
    rest: 'property or method',
    feed: 'The feed that is shown. Set it to show your own data, which is checked like a fetched feed',
    what: 'what',
  },
  ko: {
    title: '요소',
    lead: `모든 속성, 메서드, 이벤트, 슬롯, 파트, 사용자 정의 속성을 매니페스트 \`custom-elements.json\`에서 뽑았습니다. 속성은 모두
프로퍼티이기도 하며, 이름을 카멜 표기법으로 씁니다. \`feed\`는 프로퍼티로만 있고, 직접 만든 피드를 넣을 때 지정합니다.`,
    name: '이름',
    type: '타입',
    description: '설명',
    when: '발생하는 때',
    methods: '메서드',
    lists: {
      attributes: '속성',
      events: '이벤트',
      slots: '슬롯',
      cssParts: '파트',
      cssProperties: '사용자 정의 속성',
    },
    attribute: '속성(프로퍼티)',
    rest: '프로퍼티나 메서드',
    feed: KOREAN['methods']!['feed']!,
    what: '뜻',
  },
} as const;

/** Where there is no Korean yet, the English is shown; a test reports it. */
const sentence = (lang: Language, tag: string, kind: Kind, { name, description = '' }: Described): string =>
  (lang === 'ko' ? koreanOf(tag, kind, name) : undefined) ?? description;

/** The description for a cell of a table, which ends without a full stop. */
const describe = (...args: Parameters<typeof sentence>): string => sentence(...args).replace(/\.$/, '');

const EXAMPLES: Readonly<Record<string, string>> = {
  'nalssi-ticker': '<nalssi-ticker src="/weather.json" stations="default16"></nalssi-ticker>',
  'nalssi-board': '<nalssi-board src="/weather.json" region="수도권" layout="list"></nalssi-board>',
  'nalssi-map': '<nalssi-map src="/weather.json" stations="default16"></nalssi-map>',
  'nalssi-observation': '<nalssi-observation src="/weather.json" stations="서울"></nalssi-observation>',
  'nalssi-condition-icon':
    '<nalssi-condition-icon condition="비"></nalssi-condition-icon>\n<nalssi-condition-icon condition="맑음" night></nalssi-condition-icon>',
};

const renderElement = (element: Declaration, lang: Language): string => {
  const texts = TEXTS[lang];
  const tag = element.tagName!;
  const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
    rows.length ? `### ${title}\n\n${table(head, rows)}` : '';
  const list = (kind: List): string =>
    section(
      texts.lists[kind],
      kind === 'attributes'
        ? [texts.name, texts.type, texts.description]
        : [texts.name, kind === 'events' ? texts.when : texts.description],
      (element[kind] ?? []).map((one) => [
        code(one.name || 'default'),
        ...(kind === 'attributes' ? [code(one.type?.text ?? 'string')] : []),
        describe(lang, tag, kind, one),
      ]),
    );
  return [
    `## \`<${tag}>\``,
    sentence(lang, tag, 'elements', { ...element, name: tag }),
    `\`\`\`html live\n${EXAMPLES[tag]}\n\`\`\``,
    list('attributes'),
    section(
      texts.methods,
      [texts.name, texts.description],
      methodsOf(element).map((one) => [code(`${one.name}()`), describe(lang, tag, 'methods', one)]),
    ),
    list('events'),
    list('slots'),
    list('cssParts'),
    list('cssProperties'),
  ]
    .filter(Boolean)
    .join('\n\n');
};

/** The page of all elements. */
export const renderApi = (lang: Language): string => {
  const { title, lead } = TEXTS[lang];
  return [`# ${title}`, lead, ...elements.map((element) => renderElement(element, lang))].join('\n\n');
};

/** The tables of the ticker in a README. */
export const renderTickerApi = (lang: Language): string => {
  const texts = TEXTS[lang];
  const ticker = elements.find(({ tagName }) => tagName === 'nalssi-ticker')!;
  const { tagName: tag = '', attributes = [] } = ticker;
  const names = (kind: List): string => (ticker[kind] ?? []).map(({ name }) => code(name)).join(' ');
  return [
    `### \`<${tag}>\``,
    table(
      [texts.attribute, texts.what],
      attributes.map((one) => [code(one.name), describe(lang, tag, 'attributes', one)]),
    ),
    table(
      [texts.rest, texts.what],
      [
        [code('feed'), texts.feed],
        ...methodsOf(ticker).map((one) => [code(`${one.name}()`), describe(lang, tag, 'methods', one)]),
      ],
    ),
    `${texts.lists.cssParts} (\`::part()\`): ${names('cssParts')}`,
    `${texts.lists.cssProperties}: ${names('cssProperties')}`,
  ].join('\n\n');
};
