import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxKinds } from '../fixtures/box-kinds.ts';
import { boxId } from './box-id.ts';

test.for([
  ['host', 'asgard-atlas', 'host_asgard_atlas'],
  ['cloud-vm', 'bastion-01', 'cloud_vm_bastion_01'],
  ['zone', 'example.com', 'zone_example.com'],
  ['vm', 'a_b', 'vm_aZ5fZb'],
] as const)('%s %s is %s', ([kind, name, id]) => {
  expect(boxId(kind, name)).toBe(id);
});

test('two boxes never share an id', () => {
  const name = fc.stringMatching(/^[-_a-cZ5f.A é]{0,6}$/);
  const box = fc.record({ kind: fc.constantFrom(...boxKinds), name });
  fc.assert(
    fc.property(box, box, (a, b) => {
      expect(boxId(a.kind, a.name) === boxId(b.kind, b.name)).toBe(
        a.kind === b.kind && a.name === b.name,
      );
    }),
    { numRuns: 2000 },
  );
});

test('an id holds nothing that Mermaid takes for syntax', () => {
  fc.assert(
    fc.property(fc.constantFrom(...boxKinds), fc.string({ unit: 'binary' }), (kind, name) => {
      expect(boxId(kind, name)).toMatch(/^[a-z_]+_[A-Za-z0-9_.]*$/);
    }),
  );
});
