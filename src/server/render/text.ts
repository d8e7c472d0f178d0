/** The text of a fragment: small, and the same in every encoding that a page may have. */

/** The characters of KS X 1001, which is what EUC-KR can encode. */
let encodable: ReadonlySet<string> | undefined;

const readEncodable = (): ReadonlySet<string> => {
  const rows = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  const bytes = Uint8Array.from(rows.flatMap((lead) => rows.flatMap((trail) => [lead, trail])));
  return new Set(new TextDecoder('euc-kr').decode(bytes));
};

const codeOf = (character: string): number => character.codePointAt(0)!;

/**
 * Writes what EUC-KR lacks, such as an en dash, as character references: a page in EUC-KR converts a fragment with
 * functions (`iconv` of PHP) that give up at the first such character.
 */
export const forEveryEncoding = (html: string): string => {
  encodable ??= readEncodable();
  return html.replace(/[^\0-\x7f]/gu, (character) =>
    encodable!.has(character) ? character : `&#${codeOf(character)};`,
  );
};

/** Strings of a style sheet are left as they are. */
const STRING = /('[^']*'|"[^"]*")/;

/**
 * A style sheet without comments and needless white space, in ASCII, since there are no character references in it. It
 * takes what the formatter of this project writes: `: ` is only in declarations.
 */
export const minifyCss = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .split(STRING)
    .map((part, index) =>
      index % 2
        ? part.replace(/[^\0-\x7f]/gu, (character) => `\\${codeOf(character).toString(16)} `)
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{},;]) ?/g, '$1')
            .replace(/: /g, ':')
            .replaceAll(';}', '}'),
    )
    .join('')
    .trim();
