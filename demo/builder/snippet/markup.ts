import type { Attributes } from './attributes.js';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A start tag on one line or, if that would be longer than 90 characters, with one line for each attribute. */
export const startTag = (name: string, attributes: Attributes, indent = ''): string => {
  const written = attributes.map(([key, value]) => (value ? `${key}="${escape(value)}"` : key));
  const line = `<${[name, ...written].join(' ')}>`;
  if (indent.length + line.length <= 90) return line;
  return `<${name}\n${written.map((one) => `${indent}  ${one}`).join('\n')}\n${indent}>`;
};
