import { sourceError, type SourceError, type SourceErrorCode } from './source.js';
import { asText, parseJson, pluck } from './values.js';
import { children, parseXml } from './xml.js';

/** What KMA's codes for an error mean: those of data.go.kr's services and gateway, and those of HTTP. */
const CODES: ReadonlyMap<string, SourceErrorCode> = new Map([
  ['03', 'no-data'],
  ['20', 'refused'],
  ['21', 'refused'],
  ['22', 'quota'],
  ['30', 'refused'],
  ['31', 'refused'],
  ['32', 'refused'],
  ['33', 'refused'],
  ['HTTP 401', 'refused'],
  ['HTTP 403', 'refused'],
  ['HTTP 429', 'quota'],
]);

/** An error that KMA reports, with KMA's own message. */
export const providerError = (code: string, message: string): SourceError =>
  sourceError(CODES.get(code) ?? 'provider', `KMA answered ${code}: ${message || 'no message'}`);

const GATEWAY = 'OpenAPI_ServiceResponse';

/** `0` and `00` are the same code. */
const twoDigits = (code: unknown): string => asText(code).padStart(2, '0');

/** The API Hub: `{"result":{"status":403,"message":"…"}}`. */
const fromHub = (json: unknown): SourceError | null => {
  const status = asText(pluck(json, 'result', 'status'));
  return status === '' ? null : providerError(`HTTP ${status}`, asText(pluck(json, 'result', 'message')));
};

/** A service, with HTTP 200: `{"response":{"header":{"resultCode":"03","resultMsg":"NO_DATA"}}}`. */
const fromService = (json: unknown): SourceError | null => {
  const header = pluck(json, 'response', 'header');
  const code = pluck(header, 'resultCode');
  if (code === undefined || twoDigits(code) === '00') return null;
  return providerError(twoDigits(code), asText(pluck(header, 'resultMsg')));
};

/** The gateway in front of the services. It mostly sends XML even where JSON was requested. */
const fromGateway = (field: (name: string) => string): SourceError =>
  providerError(twoDigits(field('returnReasonCode')), field('returnAuthMsg') || field('errMsg'));

const fromGatewayXml = (text: string): SourceError => {
  const xml = parseXml(text, GATEWAY);
  if ('error' in xml) return xml.error;
  const [header] = children(xml.root, 'cmmMsgHeader');
  if (!header) return sourceError('unexpected-format', `the XML is a <${GATEWAY}> without a <cmmMsgHeader>`);
  return fromGateway((name) =>
    children(header, name)
      .map(({ text: words }) => words.trim())
      .join(' '),
  );
};

/**
 * The error in a payload of KMA's keyed services, in any of the forms that they have for it; null where there is none.
 */
export const readProviderError = (text: string): SourceError | null => {
  if (text.slice(0, 1_000).includes(`<${GATEWAY}`)) return fromGatewayXml(text);
  if (!/^\s*\{/.test(text)) return null;
  const json = parseJson(text);
  const gateway = pluck(json, GATEWAY, 'cmmMsgHeader');
  if (gateway !== undefined) return fromGateway((name) => asText(pluck(gateway, name)));
  return fromHub(json) ?? fromService(json);
};
