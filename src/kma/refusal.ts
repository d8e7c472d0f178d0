import { failure, refusal } from './failure.js';
import { asText, parseJson, pluck } from './json.js';
import type { SourceError } from './source.js';
import { children, parseXml } from './xml.js';

const GATEWAY = 'OpenAPI_ServiceResponse';

/** `0` and `00` are the same code. */
const twoDigits = (code: unknown): string => asText(code).padStart(2, '0');

/** `{"result":{"status":403,"message":"…"}}`: the API Hub. */
const fromHub = (json: unknown): SourceError | null => {
  const status = asText(pluck(json, 'result', 'status'));
  return status === '' ? null : refusal(`HTTP ${status}`, asText(pluck(json, 'result', 'message')));
};

/** `{"response":{"header":{"resultCode":"03","resultMsg":"NO_DATA"}}}`: a service, with HTTP 200. */
const fromService = (json: unknown): SourceError | null => {
  const header = pluck(json, 'response', 'header');
  const code = pluck(header, 'resultCode');
  if (code === undefined || twoDigits(code) === '00') return null;
  return refusal(twoDigits(code), asText(pluck(header, 'resultMsg')));
};

/** The gateway before the services: XML although JSON was asked for, sometimes JSON after all. */
const fromGateway = (field: (name: string) => string): SourceError =>
  refusal(twoDigits(field('returnReasonCode')), field('returnAuthMsg') || field('errMsg'));

const fromGatewayXml = (text: string): SourceError => {
  const xml = parseXml(text, GATEWAY);
  if ('error' in xml) return xml.error;
  const [header] = children(xml.root, 'cmmMsgHeader');
  if (!header) return failure('unexpected-format', `the XML is a <${GATEWAY}> without a <cmmMsgHeader>`);
  return fromGateway((name) =>
    children(header, name)
      .map(({ text: words }) => words.trim())
      .join(' '),
  );
};

/** Reads every way in which KMA's keyed services say no; null where it is none of them. */
export const readRefusal = (text: string): SourceError | null => {
  if (text.slice(0, 1_000).includes(`<${GATEWAY}`)) return fromGatewayXml(text);
  if (!/^\s*\{/.test(text)) return null;
  const json = parseJson(text);
  const gateway = pluck(json, GATEWAY, 'cmmMsgHeader');
  if (gateway !== undefined) return fromGateway((name) => asText(pluck(gateway, name)));
  return fromHub(json) ?? fromService(json);
};
