import { expect, test } from 'vitest';
import { boxKinds } from '../fixtures/box-kinds.ts';
import { parseMermaid } from '../fixtures/parse-mermaid.ts';
import type { Box, Diagram } from '../graph/diagram.ts';
import { toMermaid } from './to-mermaid.ts';

const box = (over: Partial<Box>): Box => ({
  id: 'vm_a',
  kind: 'vm',
  status: 'active',
  label: 'a',
  detail: 'VM · 2 cores',
  brief: 'VM',
  ...over,
});
const diagram = (over: Partial<Diagram>): Diagram => ({
  view: 'test',
  title: 'Test',
  description: 'A test.',
  direction: 'down',
  groups: [],
  nodes: [],
  edges: [],
  ...over,
});

test('status and reach become classes: planned is dashed, retiring faded, internal framed', async () => {
  const nodes = [
    box({ id: 'vm_p', status: 'planned' }),
    box({ id: 'vm_r', status: 'retiring' }),
    box({ id: 'vm_i', internal: true }),
  ];
  const edges = [
    { from: 'vm_p', to: 'vm_r', kind: 'needs', status: 'planned' },
    { from: 'vm_r', to: 'vm_i', kind: 'needs', status: 'retiring' },
  ] as const;
  const text = toMermaid(diagram({ nodes, edges }));
  const parsed = await parseMermaid(text);
  expect(parsed.boxes.map(({ classes }) => classes)).toEqual([
    ['vm', 'planned'],
    ['vm', 'retiring'],
    ['vm', 'internal'],
  ]);
  expect(parsed.edges.map(({ dashed }) => dashed)).toEqual([true, false]);
  expect(text).toContain('classDef planned stroke-dasharray:');
  expect(text).toContain('classDef retiring opacity:');
});

test('a group has a title of one line, a node one of two', async () => {
  const parsed = await parseMermaid(
    toMermaid(
      diagram({
        groups: [box({ id: 'host_h', kind: 'host', label: 'h', brief: 'Proxmox' })],
        nodes: [box({ parent: 'host_h' })],
      }),
    ),
  );
  expect(parsed.boxes.map(({ id, label, parent }) => [id, label, parent])).toEqual([
    ['host_h', 'h · Proxmox', undefined],
    ['vm_a', 'a<br/>VM · 2 cores', 'host_h'],
  ]);
});

test('every kind has a look with words that read on its fill, on a white page and on a black one', () => {
  const text = toMermaid(
    diagram({ nodes: boxKinds.map((kind) => box({ id: `x_${kind.replace('-', '_')}`, kind })) }),
  );
  const looks = [
    ...text.matchAll(/classDef (\w+) fill:(#\w{6}),stroke:(#\w{6}),[^\n]*color:(#\w{6})/g),
  ];
  expect(looks.map(([, name]) => name).toSorted()).toEqual(
    boxKinds.map((kind) => kind.replace('-', '_')).toSorted(),
  );
  for (const [, name, fill = '', stroke = '', color = ''] of looks) {
    // WCAG 2.2: 7:1 for text at level AAA, 3:1 for graphics; the frame of "+12 more" carries no
    // meaning.
    expect(contrast(color, fill), `words of ${name}`).toBeGreaterThan(7);
    if (name !== 'more') expect(contrast(stroke, fill), `frame of ${name}`).toBeGreaterThan(3);
    expect(contrast(fill, '#0d1117'), `${name} on a dark page`).toBeGreaterThan(7);
  }
});

// --- internal ---

/** Contrast by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
