import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMermaid } from '../diagrams/fixtures/parse-mermaid.ts';
import { mermaidText, writeFlowchart, type Flowchart } from './mermaid.ts';

const chart = (over: Partial<Flowchart>): Flowchart => ({
  direction: 'TB',
  accTitle: 'Title',
  accDescr: 'Description.',
  classes: {},
  items: [],
  edges: [],
  ...over,
});

const traps = [
  '"',
  '#',
  '&',
  '`',
  '<',
  '>',
  ':',
  '%%',
  '%%{init: {}}%%',
  '$$',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '|',
  '\\',
  ';',
  '---',
  'end',
  'click',
  'style: a#b;',
  'fa:fa-user',
  '<br/>',
  '#quot;',
  '&amp;',
  '1. one',
  '- two',
  '**',
  '_',
  '~',
  '日本',
  '🦖',
  'é',
  '\n',
  '\t',
  '\u0000',
  '@',
  "'",
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

/** What is left of a label: blanks and control characters are one blank. */
const shown = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

describe('a label comes back from the parser as it was given', () => {
  test.for(traps)('%j', async (trap) => {
    const parsed = await parseMermaid(
      writeFlowchart(chart({ items: [{ id: 'a_b', label: [`x${trap}y`] }] })),
    );
    expect(parsed.boxes.map(({ id, label }) => [id, label])).toEqual([['a_b', shown(`x${trap}y`)]]);
  });

  test('whatever stands in nodes, groups, edges, title and description', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, async (node, group, edge) => {
        const items = [
          {
            id: 'group_a',
            label: [`x${group}`],
            children: [{ id: 'node_a', label: [`x${node}`, 'second'], classes: ['kind'] }],
          },
          { id: 'node_b', label: ['b'] },
        ];
        const parsed = await parseMermaid(
          writeFlowchart(
            chart({
              accTitle: node,
              accDescr: group,
              items,
              edges: [{ from: 'node_a', to: 'node_b', label: `x${edge}` }],
              classes: { kind: 'fill:#fff' },
            }),
          ),
        );
        expect(
          parsed.boxes.map(({ id, label, parent, classes }) => [id, label, parent, classes]),
        ).toEqual([
          ['group_a', shown(`x${group}`), undefined, []],
          ['node_a', `${shown(`x${node}`)}<br/>second`, 'group_a', ['kind']],
          ['node_b', 'b', undefined, []],
        ]);
        expect(parsed.edges).toEqual([
          { from: 'node_a', to: 'node_b', label: shown(`x${edge}`), dashed: false },
        ]);
      }),
      { numRuns: 60 },
    );
  });
});

test('quotes and signs become character references', () => {
  expect(mermaidText('say "hi" to <b> & #1')).toBe('say #quot;hi#quot; to #60;b#62; #38; #35;1');
});

test('links, classes and dashes arrive, and looks that nobody has are left out', async () => {
  const text = writeFlowchart(
    chart({
      items: [
        {
          id: 'host_a',
          label: ['a'],
          href: '/hosts/a/',
          classes: ['host', 'planned'],
          shape: 'cylinder',
        },
        { id: 'host_b', label: ['b'] },
      ],
      edges: [{ from: 'host_a', to: 'host_b', line: 'dashed' }],
      classes: { host: 'fill:#fff', planned: 'stroke-dasharray:6 4', unused: 'fill:#000' },
    }),
  );
  const parsed = await parseMermaid(text);
  expect(parsed.boxes[0]).toMatchObject({ link: '/hosts/a/', classes: ['host', 'planned'] });
  expect(parsed.edges).toEqual([{ from: 'host_a', to: 'host_b', label: '', dashed: true }]);
  expect(parsed.classes).toEqual(['host', 'planned']);
});

test('an address cannot end its quotes', async () => {
  const parsed = await parseMermaid(
    writeFlowchart(chart({ items: [{ id: 'host_a', label: ['a'], href: '/a" "x"\n  evil_b' }] })),
  );
  expect(parsed.boxes.map(({ id }) => id)).toEqual(['host_a']);
});

test('a small chart reads well', () => {
  expect(
    writeFlowchart(
      chart({ comment: 'Generated.', items: [{ id: 'host_a', label: ['a', 'host'] }] }),
    ),
  ).toMatchInlineSnapshot(`
    "---
    # Generated.
    config:
      layout: elk
      look: classic
      theme: neutral
      themeVariables:
        lineColor: '#768390'
      flowchart:
        wrappingWidth: 420
        subGraphTitleMargin:
          top: 4
          bottom: 8
    ---
    flowchart TB
      accTitle: Title
      accDescr: Description.

      host_a["a<br/>host"]
    "
  `);
});
