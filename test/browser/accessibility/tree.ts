/** Chromium's accessibility tree of an element as text: one line for each node, in reading order. */
import { cdp } from '../ticker/ticker.js';

interface Value<T = unknown> {
  readonly value?: T;
}
interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value<string>;
  readonly name?: Value<string>;
  readonly description?: Value<string>;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Generic containers without meaning, and the inline boxes of a text. */
const SILENT = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'LayoutTable',
  'LayoutTableRow',
  'LayoutTableCell',
]);
/** States and properties that a screen reader announces besides role and name. */
const SAID = ['disabled', 'expanded', 'pressed', 'live'];

const said = ({ role, name: own, description, properties = [] }: Node): string => {
  const states = properties
    .filter(({ name, value }) => SAID.includes(name) && value.value !== 'off')
    .map(({ name, value }) =>
      value.value === true || value.value === 'true' ? name : `${name} ${String(value.value)}`,
    )
    .filter((words) => words !== 'disabled false');
  const focusable = properties.some(({ name, value }) => name === 'focusable' && value.value === true);
  const native = ['button', 'link'].includes(role?.value ?? '');
  if (focusable && !native) states.push('focusable');
  if (description?.value && description.value !== own?.value) states.push(`described "${description.value}"`);
  return states.length ? ` [${states.join(', ')}]` : '';
};

/** The tree below the element that is marked with `id`. */
export const treeOf = async (element: HTMLElement): Promise<string> => {
  element.id = 'tree';
  const { result } = (await cdp('Runtime.evaluate', { expression: 'document.querySelector("#tree")' })) as {
    result: { objectId: string };
  };
  const { node } = (await cdp('DOM.describeNode', result)) as { node: { backendNodeId: number } };
  const { nodes } = (await cdp('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const lines = (id: string, depth: number, around: string): string[] => {
    const one = byId.get(id);
    if (!one) return [];
    const role = one.role?.value ?? 'none';
    const name = (one.name?.value ?? '').replace(/\s+/g, ' ').trim();
    // The text of a button or link is its name, which is on the line already.
    const repeated = role === 'StaticText' && (name === around || name === '');
    const shown = !one.ignored && (!SILENT.has(role) || said(one) !== '') && !repeated;
    const line = role === 'StaticText' ? name : `${role}${name ? ` "${name}"` : ''}${said(one)}`;
    const within = (one.childIds ?? []).flatMap((child) =>
      lines(child, depth + (shown ? 1 : 0), shown ? name : around),
    );
    return shown ? [`${'  '.repeat(depth)}${line}`, ...within] : within;
  };
  const root = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (!root) throw new Error('The element is not in the accessibility tree');
  return `${lines(root.nodeId, 0, '').join('\n')}\n`;
};
