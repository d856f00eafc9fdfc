import { describe, expect, test } from 'vitest';
import { resolved } from '../../fixtures/resolved.ts';
import { denseLab } from '../fixtures/dense-lab.ts';
import { parseMermaid } from '../fixtures/parse-mermaid.ts';
import { toMermaid } from '../mermaid/to-mermaid.ts';
import { diagramsOf } from '../views/index.ts';
import type { Diagram } from './diagram.ts';

describe.for([3, 8, 21, 60])(
  'in a lab of %i hosts in which everybody has to do with everybody',
  (size) => {
    const diagrams = diagramsOf(resolved(denseLab(size)));

    test.for(diagrams.map((diagram): [string, Diagram] => [diagram.view, diagram]))(
      '%s stays below the caps and is right Mermaid',
      async ([, diagram]) => {
        const boxes = [...diagram.groups, ...diagram.nodes];
        expect(boxes.length).toBeGreaterThan(0);
        expect(boxes.length).toBeLessThanOrEqual(40);
        expect(diagram.edges.length).toBeLessThanOrEqual(60);
        const parsed = await parseMermaid(toMermaid(diagram));
        expect(parsed.boxes.map(({ id }) => id).toSorted()).toEqual(
          boxes.map(({ id }) => id).toSorted(),
        );
        expect(parsed.edges.length).toBe(diagram.edges.length);
      },
    );

    test('a picture is about what its name says, however much is folded away', () => {
      for (const diagram of diagrams) {
        const [kind, ...name] = diagram.view.split('-');
        if (name.length > 0)
          expect(
            [...diagram.groups, ...diagram.nodes].map(({ id }) => id),
            diagram.view,
          ).toContain(`${kind}_${name.join('_')}`);
      }
    });
  },
);

test('the hosts of a big overview say how many guests they hold, and nothing is counted twice or lost', () => {
  const [overview] = diagramsOf(resolved(denseLab(60)));
  const boxes = [...(overview?.groups ?? []), ...(overview?.nodes ?? [])];
  const hosts = boxes.filter(({ kind }) => kind === 'host');
  const more = boxes
    .filter(({ id }) => id === 'more_host_location_midgard')
    .map(({ label }) => Number(/\d+/.exec(label)?.[0]));
  expect(hosts.length + (more[0] ?? 0)).toBe(61);
  expect(hosts.find(({ label }) => label === 'midgard-haaaa')?.detail).toBe(
    'Proxmox · 64 threads · 512 GiB · 1 VM',
  );
});

test('a lab without exposure and backups has pictures that say so', () => {
  const { parts, ...lab } = denseLab(3);
  const bare = {
    ...lab,
    parts: parts.map((part) =>
      Object.fromEntries(
        Object.entries(part).filter(([key]) => ['main', 'vlans', 'hosts'].includes(key)),
      ),
    ),
  };
  const pictures = diagramsOf(resolved(bare)).filter(
    ({ view }) => view === 'access' || view === 'backup',
  );
  expect(pictures.map(({ nodes }) => nodes.map(({ label }) => label))).toEqual([
    ['Nothing yet'],
    ['Nothing yet'],
  ]);
});
