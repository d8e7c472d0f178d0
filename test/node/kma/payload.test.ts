import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAmount, readNumber, readRain, readTemperature } from '../../../src/kma/values.js';
import { decodeText, isHtml, MAX_BYTES, openPayload } from '../../../src/kma/payload.js';
import { payload } from './captures.js';

const code = (opened: ReturnType<typeof openPayload>) => ('error' in opened ? opened.error.code : 'text');

test('bytes are UTF-8 or EUC-KR, whatever the header says; a BOM is dropped', () => {
  assert.equal(decodeText(new TextEncoder().encode('\uFEFF맑음')), '맑음');
  assert.equal(decodeText(Uint8Array.of(0xb8, 0xbc, 0xc0, 0xbd)), '맑음');
  assert.equal(decodeText(Uint8Array.of(0x41, 0xff, 0xff)), null);
  assert.equal(code(openPayload(payload(Uint8Array.of(0x41, 0xff, 0xff)))), 'malformed');
});

test('web pages are distinguished from data', () => {
  for (const page of [
    '<html><body>점검</body></html>',
    '\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    '<?xml version="1.0"?>\n<!-- saved -->\n<HTML lang="ko">',
    '<script>location.href = "/error"</script>',
  ]) {
    assert.ok(isHtml(page), page);
  }
  for (const data of [
    '',
    'text',
    '{"html":1}',
    '<current/>',
    '<htmlish/>',
    '<?xml version="1.0"?><response/>',
  ]) {
    assert.ok(!isHtml(data), data);
  }
});

test('an error page is reported with its title and status', () => {
  const page = '<html><head><title>서비스 점검 중</title></head></html>';
  assert.deepEqual(openPayload(payload(page)), {
    error: { code: 'html', message: 'a web page came instead of data: 서비스 점검 중' },
  });
  assert.deepEqual(openPayload(payload(page, { status: 503 })), {
    error: { code: 'html', message: 'a web page came instead of data: HTTP 503, 서비스 점검 중' },
  });
  assert.deepEqual(openPayload(payload('<html>')), {
    error: { code: 'html', message: 'a web page came instead of data' },
  });
});

test('a status that is no success is an error even with a good body', () => {
  const status = (value: number, body = '<current/>') => openPayload(payload(body, { status: value }));
  assert.equal(code(status(401)), 'refused');
  assert.equal(code(status(403)), 'refused');
  assert.equal(code(status(429)), 'quota');
  assert.equal(code(status(500)), 'provider');
  assert.equal(code(status(304)), 'provider');
  assert.equal(code(status(100)), 'provider');
  assert.equal(code(status(204)), 'text');
  assert.deepEqual(status(403, ''), {
    error: { code: 'refused', message: 'KMA answered HTTP 403: no message' },
  });
});

test('nothing and blanks are empty; too much is not parsed', () => {
  for (const body of ['', ' \r\n\t', '\uFEFF']) assert.equal(code(openPayload(payload(body))), 'empty');
  assert.equal(code(openPayload(payload(new Uint8Array(MAX_BYTES).fill(65)))), 'text');
  assert.equal(code(openPayload(payload(new Uint8Array(MAX_BYTES + 1).fill(65)))), 'unexpected-format');
});

test('numbers: 0 is a value, nothing and dashes are missing, other text is refused', () => {
  assert.ok(Object.is(readNumber('-0.0'), 0));
  assert.equal(readNumber(' 6.7 '), 6.7);
  assert.equal(readNumber('+3'), 3);
  for (const text of [undefined, '', ' ', '-']) assert.equal(readNumber(text), null);
  for (const text of ['x', '0x10', '1e3', 'Infinity', 'NaN', '1,5', '--', '.5', '5.']) {
    assert.ok(Number.isNaN(readNumber(text)), text);
  }
});

test('sentinels: -9 is a winter temperature, and no amount; -50 and below is missing', () => {
  assert.equal(readTemperature('-9.0'), -9);
  assert.equal(readTemperature('-49.9'), -49.9);
  for (const text of ['-50', '-50.0', '-89.9', '-99', '-99.0', '-99.9', '-999.0', '-', ''])
    assert.equal(readTemperature(text), null, text);
  for (const text of ['-1', '-9', '-9.0', '-99.0', '-']) assert.equal(readAmount(text), null, text);
  assert.equal(readAmount('0.0'), 0);
  assert.equal(readAmount('12.5'), 12.5);
});

test('rain in words: none is 0, a number of mm is that, a range is no number', () => {
  for (const [text, mm] of [
    ['강수없음', 0],
    [' 강수없음 ', 0],
    ['2.5mm', 2.5],
    ['2.5 mm ', 2.5],
    ['2.5', 2.5],
    ['-9', null],
    ['', null],
    ['mm', null],
    [undefined, null],
    ['1mm 미만', NaN],
    ['30.0~50.0mm', NaN],
    ['50.0mm 이상', NaN],
  ] as const) {
    assert.equal(readRain(text), mm, text);
  }
});
