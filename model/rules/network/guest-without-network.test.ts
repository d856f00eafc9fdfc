import { expect, test } from 'vitest';
import {
  defineConvention,
  defineHost,
  defineLocation,
  defineStoragePool,
  defineVm,
  gib,
  resolve,
  tib,
} from '../../index.ts';
import { convention, debian, labOf } from '../fixtures/_base.ts';

// No case: the host of a site without VLANs has a fault too.
test('where a site has no VLAN yet, one is to be defined', () => {
  const withMidgard = defineConvention({
    ...convention,
    codenames: {
      ...convention.codenames,
      location: { ...convention.codenames.location, midgard: 'Norse mythology: the third site' },
    },
  });
  const midgard = defineLocation({ name: 'midgard', provider: 'on-premises' });
  const host = defineHost({
    name: 'midgard-zunesha',
    location: midgard,
    platform: 'proxmox',
    cores: 8,
    memory: gib(32),
  });
  const pool = defineStoragePool({
    name: 'zunesha-bedrock',
    host,
    backend: 'lvm-thin',
    capacity: tib(1),
  });
  const authentik01 = defineVm({
    name: 'authentik-01',
    host,
    vmId: 1101,
    cores: 2,
    memory: gib(4),
    image: debian,
    disks: [{ pool, size: gib(40) }],
  });
  const { findings } = resolve(labOf({ midgard, host, pool, authentik01 }, withMidgard));
  const found = findings.find(({ rule }) => rule === 'guest-without-network');
  expect(found?.help).toBe("define a VLAN in 'midgard' and write it under `networks`");
});
