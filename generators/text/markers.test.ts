import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockMarkers, findBlock, replaceBlock } from './markers.ts';

const { begin, end } = blockMarkers('overview');
const page = `# Title\n\n${begin}\nold\n${end}\n\nend\n`;

test('a block is found without its markers', () => {
  expect(findBlock(page, 'overview')).toEqual({ text: 'old\n' });
});

test('only the block changes', () => {
  expect(replaceBlock(page, 'overview', 'new\nlines\n')).toEqual({
    text: `# Title\n\n${begin}\nnew\nlines\n${end}\n\nend\n`,
  });
});

test('whatever is put in is found again, and putting it in twice changes nothing', () => {
  const line = fc.string().map((text) => text.replace(/[\r\n]|<!--/g, ''));
  fc.assert(
    fc.property(fc.array(line.filter((text) => !/^ {0,3}(`{3}|~{3})/.test(text))), (lines) => {
      const block = lines.map((text) => `${text}\n`).join('');
      const once = replaceBlock(page, 'overview', block);
      const text = 'text' in once ? once.text : '';
      expect(findBlock(text, 'overview')).toEqual({ text: block });
      expect(replaceBlock(text, 'overview', block)).toEqual({ text });
    }),
  );
});

test('a block that holds a fence is replaced like any other', () => {
  const result = replaceBlock(page, 'overview', '```mermaid\nflowchart TB\n```\n');
  expect('text' in result && findBlock(result.text, 'overview')).toEqual({
    text: '```mermaid\nflowchart TB\n```\n',
  });
});

test('line breaks of Windows stay', () => {
  expect(replaceBlock(page.replaceAll('\n', '\r\n'), 'overview', 'new\n')).toEqual({
    text: page.replace('old', 'new').replaceAll('\n', '\r\n'),
  });
});

test('markers inside fenced code are examples', () => {
  expect(findBlock(`\`\`\`\n${begin}\n\`\`\`\n${page}`, 'overview')).toEqual({ text: 'old\n' });
});

test.for([
  ['no markers', '# Title\n', 'missing', "has no block 'overview'", 1],
  [
    'markers of another block only',
    page.replaceAll('overview', 'other'),
    'missing',
    "has no block 'overview'",
    7,
  ],
  ['two pairs', page + page, 'duplicate', `has two markers ${begin}`, 10],
  ['two ends', `${page}${end}\n`, 'duplicate', `has two markers ${end}`, 8],
  ['no end', page.replace(`${end}\n`, ''), 'unbalanced', `has ${begin} without ${end}`, 3],
  ['no begin', page.replace(`${begin}\n`, ''), 'unbalanced', `has ${end} without ${begin}`, 4],
  ['swapped markers', `${end}\n${begin}\n`, 'unbalanced', `has ${end} above ${begin}`, 1],
] as const)('%s is a fault with its line', ([, text, code, message, line]) => {
  expect(replaceBlock(text, 'overview', 'new\n')).toEqual({
    finding: expect.objectContaining({ code, message, line }),
  });
});

test('a fault says what to write', () => {
  expect(findBlock('', 'overview')).toEqual({
    finding: expect.objectContaining({
      help: `put the lines ${begin} and ${end} where the block belongs`,
    }),
  });
});
