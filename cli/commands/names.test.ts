import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { groupKinds, nameTable } from '../../model/index.ts';
import { homelab } from '../fixtures/homelab.ts';
import { temporary } from '../fixtures/temporary.ts';

/**
 * Has the codenames and patterns that these tests use; the lab of the repository may have others.
 */
const small = ['--lab', 'generators/fixtures/small-lab'];

describe('names', () => {
  test('shows every kind that a name fits, with its parts', async () => {
    const { code, out, err } = await homelab([
      'names',
      'styx-servers-vlan',
      'asgard-atlas',
      '--kind',
      'vlan',
      ...small,
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const answer = `styx-servers-vlan
  is a VLAN: <codename>-<purpose>-vlan
    codename  styx
    purpose   servers
`;
    expect(out.slice(0, answer.length)).toBe(answer);
    expect(out).toMatch(/\nasgard-atlas\n {2}is not a VLAN: <codename>-<purpose>-vlan\n {4}.+/);
  });

  test('says what is wrong and which name is meant', async () => {
    const { code, out } = await homelab([
      'names',
      'k8s-master-1',
      'asgard-orion-cluster',
      '--format',
      'json',
      ...small,
    ]);
    expect(code).toBe(1);
    const [wrong, right]: unknown[] = JSON.parse(out);
    expect(wrong).toMatchObject({ name: 'k8s-master-1', fits: [], suggestion: 'k8s-master-01' });
    expect(wrong).toHaveProperty(['problems', 0, 'message']);
    expect(right).toMatchObject({
      name: 'asgard-orion-cluster',
      fits: [{ kind: 'cluster', parts: { location: 'asgard', codename: 'orion' } }],
      problems: [],
      suggestion: null,
    });
  });

  test('knows the Ansible groups as they are generated', async () => {
    const groups = Array.from(
      readFileSync(
        'generators/ansible/snapshots/small-lab/ansible/inventory/hosts.yml',
        'utf8',
      ).matchAll(/^ {4}(\w+):$/gm),
      ([, name = '']) => name,
    );
    const derived = groupKinds.map((shared) =>
      groups.filter((name) => name.startsWith(`${shared}_`)),
    );
    const { examples } = nameTable.rowOf('ansible-group');
    expect(derived.map(({ length }) => length)).not.toContain(0);
    expect(groups).toEqual(expect.arrayContaining([...examples]));
    expect(
      (await homelab(['names', ...derived.flat(), '--kind', 'ansible-group', ...small])).code,
    ).toBe(0);
  });

  test.each([
    [
      'tpl-debian-13-2026-02-30',
      'image',
      "'tpl-debian-13-2026-02-30' holds the date 2026-02-30, which does not exist",
      null,
    ],
    [
      'vm-k8s-master-01-dayly',
      'backup',
      "'vm-k8s-master-01-dayly' does not fit",
      'vm-k8s-master-01-daily',
    ],
    [
      'service-grafana-weakly',
      'backup',
      "'service-grafana-weakly' does not fit",
      'service-grafana-weekly',
    ],
  ])(
    'takes %s by its beginning for a name of the kind %s',
    async (name, kind, message, suggestion) => {
      const { code, out } = await homelab(['names', name, '--format', 'json', ...small]);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject([
        { fits: [], problems: [{ kind, message: expect.stringContaining(message) }], suggestion },
      ]);
    },
  );

  test('leaves a service its name that begins with a kind', async () => {
    const { code, out } = await homelab([
      'names',
      'service-mesh',
      'vm-01',
      '--format',
      'json',
      ...small,
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { fits: [{ kind: 'service' }, {}, {}, {}] },
      { fits: [{ kind: 'vm' }, {}, {}] },
    ]);
  });

  test('is content if every name fits', async () => {
    expect((await homelab(['names', 'asgard', 'k8s-master-01', ...small])).code).toBe(0);
  });

  test('asks the convention of another lab', async () => {
    expect(
      (await homelab(['names', 'wano', '--kind', 'location', '--lab', 'cli/fixtures/small'])).code,
    ).toBe(1);
    expect(
      (await homelab(['names', 'asgard', '--kind', 'location', '--lab', 'cli/fixtures/small']))
        .code,
    ).toBe(0);
  });

  test('refuses an unknown kind', async () => {
    const { code, out, err } = await homelab(['names', 'asgard', '--kind', 'locaton']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [problem, kinds] = err.split('\n');
    expect(problem).toBe("error: names: there is no kind 'locaton'; did you mean 'location'?");
    expect(kinds).toMatch(/^It is one of location, host, vm, /);
  });

  test('survives emoji, control characters, nothing and 10,000 characters', async () => {
    const { code, out, err } = await homelab([
      'names',
      '😀',
      '\u001b[2J',
      '',
      'a-'.repeat(5000),
      '--format',
      'pretty',
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).not.toContain('\u001b');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  test('shows the fault of a lab that can not be loaded, without a result', async () => {
    const cwd = temporary({ 'lab/index.ts': 'export const a = 1;\n' });
    const { code, out, err } = await homelab(
      ['names', 'asgard', '--lab', 'lab', '--format', 'json'],
      { cwd },
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^error\[lab-no-default-export\]/);
  });
});
