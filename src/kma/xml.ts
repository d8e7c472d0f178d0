import { SaxesParser } from 'saxes';
import { sourceError, type SourceError } from './source.js';

/** An element. `text` is its own, without that of its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export type ParsedXml = { readonly root: XmlElement } | { readonly error: SourceError };

export const children = ({ children: all }: XmlElement, name: string): readonly XmlElement[] =>
  all.filter((child) => child.name === name);

/** Nesting that is refused; KMA's formats are four elements deep. */
const DEEPEST = 20;

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** The tree of a well-formed document. Throws where it is not well-formed. */
const parse = (text: string): XmlElement => {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: Growing | undefined;
  // Without a handler the parser reads to the end before it throws.
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
 * Parses a document with the root element `name`. It must be well-formed: with an end tag missing or an attribute given
 * twice, rows could be lost or mixed up without a sign. Character references and XML's five entities are decoded. A DTD
 * is refused, because KMA's formats have none and it is the way of XML attacks.
 */
export const parseXml = (text: string, name: string): ParsedXml => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    const message = 'the XML holds a DOCTYPE or ENTITY, which KMA never sends: refused';
    return { error: sourceError('unexpected-format', message) };
  }
  let root: XmlElement;
  try {
    root = parse(text.trim());
  } catch (error) {
    return { error: sourceError('malformed', `the XML is cut off or damaged: ${(error as Error).message}`) };
  }
  return root.name === name
    ? { root }
    : { error: sourceError('unexpected-format', `the XML is a <${root.name}>, not a <${name}>`) };
};
