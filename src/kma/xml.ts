import { XMLParser } from 'fast-xml-parser';
import { failure } from './failure.js';
import type { SourceError } from './source.js';

/** An element: attributes under `$`, text under `#text`, children by name, each a list. */
export type XmlElement = Readonly<Record<string, unknown>>;

export type ParsedXml = { readonly root: XmlElement } | { readonly error: SourceError };

export const children = (element: XmlElement, name: string): readonly XmlElement[] =>
  (element[name] as readonly XmlElement[] | undefined) ?? [];

export const attributes = (element: XmlElement): Readonly<Record<string, string>> =>
  (element['$'] as Record<string, string> | undefined) ?? {};

export const content = (element: XmlElement): string => element['#text'] as string;

/**
 * Parses a document whose root must be `name`. Entities are never expanded and a DTD is refused: KMA's
 * formats have none, and both are how XML attacks its readers.
 */
export const parseXml = (text: string, name: string): ParsedXml => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return {
      error: failure(
        'unexpected-format',
        'the XML holds a DOCTYPE or ENTITY, which KMA never sends: refused',
      ),
    };
  }
  let document: XmlElement;
  try {
    document = new XMLParser({
      ignoreAttributes: false,
      attributesGroupName: '$',
      attributeNamePrefix: '',
      alwaysCreateTextNode: true,
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
      jPath: false,
      isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
    }).parse(text) as XmlElement;
  } catch (error) {
    return { error: failure('malformed', `the XML is cut off or damaged: ${(error as Error).message}`) };
  }
  const [root] = children(document, name);
  if (!root) {
    const found = Object.keys(document).find((key) => key !== '#text');
    return found === undefined
      ? { error: failure('malformed', 'the answer is not XML') }
      : { error: failure('unexpected-format', `the XML is a <${found}>, not a <${name}>`) };
  }
  // The parser takes a document that ends between two elements for a whole one.
  if (!new RegExp(`</${name}\\s*>`).test(text)) {
    return { error: failure('malformed', `the XML is cut off: </${name}> is missing`) };
  }
  return { root };
};
