import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeJson } from './json.ts';

test('keys are sorted at every depth, lists keep their order', () => {
  expect(writeJson({ b: [{ d: 1, c: 2 }, 1], a: {}, gone: undefined })).toBe(
    '{\n  "a": {},\n  "b": [\n    {\n      "c": 2,\n      "d": 1\n    },\n    1\n  ]\n}\n',
  );
});

test('the order in which keys were set leaves no trace', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.dictionary(fc.string(), fc.integer()))), (data) => {
      const reversed = Object.fromEntries(
        Object.entries(data)
          .toReversed()
          .map(([key, value]) => [key, typeof value === 'number' ? value : Object.fromEntries(Object.entries(value).toReversed())]),
      );
      expect(writeJson(reversed)).toBe(writeJson(data));
      expect(JSON.parse(writeJson(data))).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});
