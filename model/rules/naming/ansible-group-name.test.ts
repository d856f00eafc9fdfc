import { expect, test } from 'vitest';
import { conventionOf, groupKinds, nameTable } from '../../kinds/index.ts';
import { limitOf } from '../../naming/index.ts';

// That no group has the name of a machine, whatever a lab calls its machines: the rule looks at the
// groups that every lab has, and those that follow from a lab hold an underscore.

const machines = ['host', 'vm', 'lxc', 'cloud-vm'] as const;

test.for(machines)('no tool that carries the name of a %s takes an underscore', (kind) => {
  const forms = nameTable.rowOf(kind).limits.map((limit) => limitOf(limit).form?.pattern);
  expect(forms.some((pattern) => pattern && !pattern.test('role_media'))).toBe(true);
});

test('a group that follows from a lab has one, and no lab can have that otherwise', () => {
  expect(nameTable.rowOf('ansible-group').pattern).toBe('{group}_{member}');
  expect(groupKinds.filter((group) => group.includes('_'))).toEqual([]);
  const spec = { version: 1, codenames: {}, patterns: { 'ansible-group': '{member}' } } as const;
  // @ts-expect-error the compiler says so too
  const { findings } = conventionOf(spec);
  expect(findings.map(({ message }) => message)).toEqual([
    'the pattern of ansible-group cannot be changed',
  ]);
});
