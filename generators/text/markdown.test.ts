import { expect, test } from 'vitest';
import { code, escapeMarkdown, markdownTable } from './markdown.ts';

test('a table is padded, and bars and line breaks stay in their cell', () => {
  expect(markdownTable(['kind', 'b'], [['host', 'a|b\nc'], ['é']])).toBe(
    ['| kind | b      |', '| ---- | ------ |', '| host | a\\|b c |', '| é    |        |', ''].join(
      '\n',
    ),
  );
});

test('a bar that is escaped already is not escaped again', () => {
  expect(markdownTable(['a'], [[escapeMarkdown('x|y')]])).toContain('| x\\|y |');
});

test.for([
  ['a', '`a`'],
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
] as const)('code %j is written %j', ([text, written]) => {
  expect(code(text)).toBe(written);
});

test('prose is no markup, and words with an underscore stay readable', () => {
  expect(escapeMarkdown('*a* [b](c) <d> snake_case _e_')).toBe(
    '\\*a\\* \\[b\\](c) \\<d\\> snake_case \\_e\\_',
  );
});
