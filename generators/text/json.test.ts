import { expect, test } from 'vitest';
import { writeJson } from './json.ts';

test('keys and lists keep their order, and what is undefined is left out', () => {
  expect(writeJson({ b: [{ d: 1, c: 2 }, 1], a: {}, gone: undefined })).toBe(
    '{\n  "b": [\n    {\n      "d": 1,\n      "c": 2\n    },\n    1\n  ],\n  "a": {}\n}\n',
  );
});
