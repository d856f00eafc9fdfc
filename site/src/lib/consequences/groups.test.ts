import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consequencesSchema, groupsOf } from './groups.ts';

const file = join(import.meta.dirname, '../../../../tofu/consequences.json');
const table = consequencesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

test('changes stand in groups, the worst first, with notes, and blocks by their number', () => {
  const groups = groupsOf(
    {
      provider: 'some 1.0.0',
      classes: { free: 'Taken at once.', replace: 'Made anew.', 'data loss': 'A disk is lost.' },
      notes: { vm: 'no attribute', 'vm.id': 'Choose well.' },
      resources: {
        vm: {
          attributes: { tags: 'free', id: 'replace', clone: 'replace' },
          blocks: {
            disk: { added: 'free', removed: 'data loss' },
            usb: { added: 'free', removed: 'free' },
          },
        },
      },
    },
    'vm',
  );
  expect(groups).toEqual([
    { consequence: 'replace', changes: [{ what: 'clone' }, { what: 'id', note: 'Choose well.' }] },
    { consequence: 'data loss', changes: [{ what: 'disk', count: 'one fewer' }] },
    {
      consequence: 'free',
      changes: [
        { what: 'disk', count: 'one more' },
        { what: 'tags' },
        { what: 'usb', count: 'one more or fewer' },
      ],
    },
  ]);
});

test('every attribute, block and note of the table is in a group', () => {
  for (const [resource, { attributes, blocks }] of Object.entries(table.resources)) {
    const changes = groupsOf(table, resource).flatMap((group) => group.changes);
    const named = new Set(changes.map(({ what }) => what));
    const known = [...Object.keys(attributes), ...Object.keys(blocks)];
    expect(known.filter((name) => !named.has(name))).toEqual([]);
    const noted = changes.flatMap(({ what, note }) => (note ? [`${resource}.${what}`] : []));
    const notes = Object.keys(table.notes).filter((key) => key.startsWith(`${resource}.`));
    expect(noted.toSorted()).toEqual(notes.toSorted());
  }
});

test('the order knows every consequence of the table', () => {
  for (const resource of Object.keys(table.resources)) {
    const order = groupsOf(table, resource).map(({ consequence }) => consequence);
    expect(order[0]).toBe('replace');
    expect(Object.keys(table.classes)).toEqual(expect.arrayContaining(order));
  }
});
