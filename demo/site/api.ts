import { readFileSync } from 'node:fs';

interface Described {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly inheritedFrom?: unknown;
}
interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly Described[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

/** Lifecycle methods that every custom element has; they are not documented. */
const LIFE_CYCLE = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length
    ? `### ${title}\n\n${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}\n`
    : '';

const named = (list: readonly Described[] = []): string[][] =>
  list.map(({ name, description = '' }) => [`\`${name || 'default'}\``, description]);

const renderElement = (element: Declaration): string => {
  const {
    tagName,
    description = '',
    attributes = [],
    members = [],
    events,
    slots,
    cssParts,
    cssProperties,
  } = element;
  const methods = members.filter(
    ({ name, kind, inheritedFrom }) =>
      kind === 'method' &&
      !LIFE_CYCLE.includes(name) &&
      name !== 'registerLocale' &&
      (!inheritedFrom || name === 'refresh'),
  );
  return [
    `## \`<${tagName}>\`\n\n${description}\n`,
    table(
      'Attributes',
      ['name', 'type', 'description'],
      attributes.map(({ name, type, description: what = '' }) => [
        `\`${name}\``,
        `\`${type?.text ?? 'string'}\``,
        what,
      ]),
    ),
    table(
      'Methods',
      ['name', 'description'],
      methods.map(({ name, description: what = '' }) => [`\`${name}()\``, what]),
    ),
    table('Events', ['name', 'when'], named(events)),
    table('Slots', ['name', 'description'], named(slots)),
    table('Parts', ['name', 'description'], named(cssParts)),
    table('Custom properties', ['name', 'description'], named(cssProperties)),
  ].join('\n');
};

/** The public interface of all elements as Markdown, from the manifest that the build writes. */
export const renderApi = (): string => {
  const file = new URL('../../custom-elements.json', import.meta.url);
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as {
    modules: readonly { readonly declarations?: readonly Declaration[] }[];
  };
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return `# Elements

All attributes, methods, events, slots, parts and custom properties, generated from the manifest \`custom-elements.json\`.
Every attribute is also a property, with its name in camel case. \`feed\` is a property only; set it to pass a feed of your own.

${elements.map(renderElement).join('\n')}`;
};
