import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale, MeasureStyle } from '../../../src/locale/locale.js';
import { en, ko } from './locales.js';

const all = (locale: Locale, value: number, style: MeasureStyle): string[] =>
  (['humidity', 'precipitation', 'windSpeed'] as const).map((name) => locale.measure(name, value, style));

describe('measures', () => {
  test('have their units, and the decimals that KMA observes', () => {
    assert.deepEqual(all(ko, 12, 'shown'), ['12%', '12.0mm', '12.0m/s']);
    assert.deepEqual(all(en, 12, 'shown'), ['12%', '12.0 mm', '12.0 m/s']);
    assert.deepEqual(all(ko, 12.5, 'bare'), ['12.5', '12.5', '12.5']);
  });

  test('are spoken with the unit in words', () => {
    assert.deepEqual(all(ko, 12, 'spoken'), ['12%', '12.0밀리미터', '초속 12.0미터']);
    assert.deepEqual(all(en, 12, 'spoken'), ['12 percent', '12.0 millimeters', '12.0 meters per second']);
  });

  test('have no sign on a zero', () => {
    for (const zero of [0, -0]) {
      assert.deepEqual(all(ko, zero, 'bare'), ['0', '0.0', '0.0']);
      assert.deepEqual(all(en, zero, 'shown'), ['0%', '0.0 mm', '0.0 m/s']);
    }
  });
});
