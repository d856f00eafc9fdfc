import { expect, test } from 'vitest';
import { resolved } from '../../../../generators/fixtures/resolved.ts';
import { bastion, worker } from '../../../../generators/fixtures/small-lab/guests.ts';
import smallLab from '../../../../generators/fixtures/small-lab/index.ts';
import { grafana } from '../../../../generators/fixtures/small-lab/services.ts';
import { godzilla } from '../../../../generators/fixtures/small-lab/sites.ts';
import { gib, mib, type Entity } from '../../../../model/index.ts';
import { ownLab } from '../../../../tests/own-lab.ts';
import { textOf } from '../page/sentence.ts';
import { totalOf } from './cell.ts';
import { amount, size, text } from './cells.ts';
import { rowOf } from './row.ts';

const lab = resolved(smallLab);
const row = (entity: Entity): Record<string, string> =>
  Object.fromEntries(rowOf(lab, entity).map((cell) => [cell.title, textOf(cell.text)]));

test('a guest shows where it runs, its size, its networks, what it carries and its backup', () => {
  expect(row(worker)).toEqual({
    Host: 'asgard-godzilla',
    Cores: '4',
    Memory: '8 GiB',
    Disk: '90 GiB',
    Networks: 'styx-servers-vlan',
    Carries: 'asgard-orion-cluster',
    Backup: 'daily',
  });
});

test('a host shows what is left of it, a service how people get in', () => {
  expect(row(godzilla)).toMatchObject({ Guests: '2', Memory: '96 GiB', Cards: 'rtx-4090' });
  expect(row(grafana)).toMatchObject({ 'Public name': 'dash.example.com', 'Sign-in': 'its own' });
  expect(row(bastion)).toMatchObject({ Location: 'coruscant', Disk: '50 GiB' });
});

test('a column has a total where one means something', () => {
  expect(totalOf([size('Memory', gib(1)), size('Memory', mib(512))])).toBe('1.5 GiB');
  expect(totalOf([amount('Cores', 2), amount('Cores', 3)])).toBe('5');
  expect(totalOf([text('Shape', 'small'), text('Shape', 'large')])).toBe('');
});

test('all of a kind have the same columns, in the small lab and in the own lab', () => {
  for (const each of [lab, resolved(ownLab)])
    for (const members of Map.groupBy(each.entities, ({ kind }) => kind).values()) {
      const columns = members.map((entity) =>
        rowOf(each, entity)
          .map(({ title }) => title)
          .join(),
      );
      expect(new Set(columns).size).toBe(1);
    }
});
