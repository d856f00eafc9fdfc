import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { copyOfTofu, provider, tofu } from './run-tofu.ts';

const folder = join(import.meta.dirname, '../../tofu/modules');
const tested = globSync('*/tests', { cwd: folder }).map((path) => path.replace(/.tests$/, ''));

test('each module for Proxmox has tests of its own', () => {
  const modules = globSync('proxmox-*', { cwd: folder });
  expect(tested.toSorted()).toEqual(modules.toSorted());
});

// `tofu test` with a provider that answers whatever the schema allows, and asks nobody.
describe.skipIf(tofu === '' || provider === '')('the tests of the module', async () => {
  const copy = await copyOfTofu();
  afterAll(copy.remove);

  test.for(tested.toSorted())('%s pass, without a warning', async (name) => {
    const module = copy.root(join('modules', name));
    expect((await module.run('init')).code).toBe(0);
    const { said, code } = await module.run('test');
    expect(said).not.toContain('Warning:');
    expect(said).toMatch(/Success! \d+ passed, 0 failed\./);
    expect(code).toBe(0);
  });
});
