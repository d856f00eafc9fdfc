import { afterAll, describe, expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { isLive } from '../../model/index.ts';
import { ownLab } from '../own-lab.ts';
import { copyOfTofu, provider, textIn, tofu } from './run-tofu.ts';
import { siteFiles } from './site-files.ts';

const lab = resolved(ownLab);
const sites = lab.locations.filter((location) => location.provider === 'on-premises');

describe.skipIf(tofu === '' || provider === '')('OpenTofu with the real provider', () => {
  const copy = copyOfTofu();
  afterAll(copy.remove);

  test('finds every file in its own form', async () => {
    const { said, code } = await copy.root('.').run('fmt', '-check', '-recursive');
    expect({ said, code }).toEqual({ said: '', code: 0 });
  });

  describe.for(sites)('takes the root of $name', (site) => {
    const root = copy.root(site.name);

    test('for valid, without a warning', async () => {
      expect((await root.run('init')).code).toBe(0);
      const { said } = await root.run('validate');
      expect(said.trim()).toBe('Success! The configuration is valid.');
    });

    test('and plans exactly the guests that the model has there', async () => {
      const { said, code } = await root.run('plan', '-detailed-exitcode');
      expect(said).not.toContain('Warning:');
      const planned = [...said.matchAll(/# module\.\w+\.(\S+)\.this\["(.+)"\] will be created/g)];
      const guests = planned
        .filter(([, type]) => /_(?:vm|container)$/.test(type ?? ''))
        .map(([, , name]) => name);
      const here = [...lab.vms, ...lab.lxcs].filter(
        (guest) => isLive(guest) && guest.host.location === site,
      );
      expect(guests.toSorted()).toEqual(here.map(({ name }) => name).toSorted());
      expect(code).toBe(here.length > 0 ? 2 : 0);
    });

    test('and shows no address, id or gateway in a plan', async () => {
      const { said } = await root.run('plan');
      expect(said).not.toMatch(/192\.0\.2\.|198\.51\.100\.|203\.0\.113\./);
    });
  });

  test('refuses an address that the vault lacks, by name and with what to do', async () => {
    const root = copyOfTofu().root('asgard');
    await root.run('init');
    const { said, code } = await root.run(
      'plan',
      '-var',
      'secrets={vlans={},addresses={},ssh_public_keys=["a"]}',
    );
    expect(code).toBe(1);
    expect(said).toContain('run `homelab vault sync`');
  });
});

test('each site of the own lab has its root, and they differ in their data only', () => {
  const [first, ...others] = sites.map(({ name }) => name);
  for (const file of siteFiles) {
    const text = textIn(first ?? '', file);
    expect(text, `copy ${file} of another site to tofu/${first}`).toBeDefined();
    for (const other of others) expect(textIn(other, file), `tofu/${other}/${file}`).toBe(text);
  }
});
