import { SaxesParser } from 'saxes';
import { failure } from './failure.js';
import type { SourceError } from './source.js';

/** An element. `text` is what stands directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export type ParsedXml = { readonly root: XmlElement } | { readonly error: SourceError };

export const children = ({ children: all }: XmlElement, name: string): readonly XmlElement[] =>
  all.filter((child) => child.name === name);

/** KMA's formats are four elements deep. */
const DEEPEST = 20;

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** The tree of a well-formed document; throws for any other. */
const parse = (text: string): XmlElement => {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: Growing | undefined;
  // Without a handler the parser throws too, but only after it has read to the end.
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    if (open.push(element) > DEEPEST) throw new Error(`more than ${DEEPEST} elements inside each other`);
  });
  parser.on('text', (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root!;
};

/**
 * Parses a document whose root must be `name`. It must be well-formed: in one that is not, such as with an end tag
 * missing or an attribute given twice, rows would be swallowed or exchanged unseen. Character references and XML's own
 * five entities are decoded; a DTD is refused, as KMA's formats have none and it is how XML attacks its readers.
 */
export const parseXml = (text: string, name: string): ParsedXml => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    const message = 'the XML holds a DOCTYPE or ENTITY, which KMA never sends: refused';
    return { error: failure('unexpected-format', message) };
  }
  let root: XmlElement;
  try {
    root = parse(text.trim());
  } catch (error) {
    return { error: failure('malformed', `the XML is cut off or damaged: ${(error as Error).message}`) };
  }
  return root.name === name
    ? { root }
    : { error: failure('unexpected-format', `the XML is a <${root.name}>, not a <${name}>`) };
};
