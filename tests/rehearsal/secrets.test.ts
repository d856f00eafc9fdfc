import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleSecrets, type SiteSecrets } from '../../rehearsal/index.ts';
import { house, styx } from './house.ts';
import { filesOf, hasTools, play, type Play } from './play.ts';

const planted = {
  address: '192.0.2.177',
  gateway: '192.0.2.188',
  resolver: '192.0.2.199',
  key: 'ssh-ed25519 AAAAC3PlantedPlantedPlanted ansible@example.com',
  tag: 3977,
};

describe.skipIf(!hasTools)('what the vault told OpenTofu', () => {
  let it: Play;
  let said = '';
  beforeAll(async () => {
    it = await play(house());
    const plan = await it.plan(house(), withPlanted(exampleSecrets(house())));
    const applied = await it.apply();
    expect(applied.code, applied.said).toBe(0);
    said = plan.said + applied.said + (await it.on.run('show', '-no-color')).said;
  });
  afterAll(() => it.end());

  test('reaches the guests', () => {
    const web = Object.values(it.on.proxmox.state().guests['101']?.config ?? {}).join('\n');
    for (const value of [planted.address, planted.gateway, planted.resolver, `tag=${planted.tag}`])
      expect(web).toContain(value);
  });

  test('stands in no state, plan or other file in clear', async () => {
    const files = await filesOf(it.on.folder);
    expect(files.length).toBeGreaterThan(8);
    for (const value of Object.values(planted))
      expect(files.filter((text) => text.includes(String(value)))).toEqual([]);
  });

  test('is said in no plan, apply or show', () => {
    expect(said).toContain('(sensitive value)');
    for (const value of Object.values(planted)) expect(said).not.toContain(String(value));
  });
});

// --- internal ---

function withPlanted(secrets: SiteSecrets): SiteSecrets {
  const vlan = {
    id: planted.tag,
    cidr: '192.0.2.128/25',
    gateway: planted.gateway,
    dns: [planted.resolver],
  };
  const addresses = { ...secrets.addresses[styx.name], 'web-01': planted.address };
  return {
    vlans: { ...secrets.vlans, [styx.name]: vlan },
    addresses: { ...secrets.addresses, [styx.name]: addresses },
    ssh_public_keys: [planted.key],
  };
}
