import { expect, test } from 'vitest';
import { resolved } from '../../../generators/fixtures/resolved.ts';
import { told } from '../../../tests/told.ts';
import { gib, tib } from '../../entity/index.ts';
import { defineDataset, defineLxc, defineStoragePool, defineVm } from '../../kinds/index.ts';
import {
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  godzilla,
  godzillaBedrock,
  labOf,
  phlegethon,
  styx,
} from '../../rules/fixtures/_base.ts';
import { impactOf } from './index.ts';

/** On the disks of godzilla, which serves it to atlas over the storage network. */
const mantle = defineStoragePool({
  name: 'godzilla-mantle',
  host: godzilla,
  backend: 'zfs',
  capacity: tib(4),
});
const media = defineDataset({
  name: 'mantle-media',
  pool: mantle,
  content: 'media',
  share: 'nfs',
  network: phlegethon,
  clients: [atlas],
});
const container = { cores: 1, memory: gib(1), image: debianLxc, networks: [styx] };
const mounts = [{ source: media, path: '/srv/media' }];
const beside = defineLxc({
  ...container,
  name: 'beside-01',
  host: godzilla,
  vmId: 1201,
  rootfs: { pool: godzillaBedrock, size: gib(8) },
  mounts,
});
const afar = defineLxc({
  ...container,
  name: 'afar-01',
  host: atlas,
  vmId: 1202,
  rootfs: { pool: atlasBedrock, size: gib(8) },
  mounts,
});
const reader = defineVm({
  name: 'reader-01',
  host: atlas,
  vmId: 1203,
  cores: 1,
  memory: gib(1),
  image: debian,
  networks: [styx, phlegethon],
  disks: [{ pool: atlasBedrock, size: gib(8) }],
  nfsMounts: [{ dataset: media, path: '/srv/media' }],
});
const lab = resolved(labOf({ mantle, media, beside, afar, reader }));

test('a container stops without what its host passes in, others only miss their files', () => {
  expect(told(impactOf(lab, media))).toEqual({
    'stops: has a disk in mantle-media': 'afar-01, beside-01',
    'limps: mounts mantle-media': 'asgard-atlas, reader-01',
  });
});

test('a share without its network is cut off from all but its own host', () => {
  expect(told(impactOf(lab, phlegethon))).toEqual({
    'stops: reaches mantle-media over phlegethon-storage-vlan': 'afar-01',
    'limps: has phlegethon-storage-vlan as one of its 2 networks':
      'asgard-atlas, asgard-godzilla, asgard-prometheus, reader-01',
    'loses-way-in: is served over phlegethon-storage-vlan': 'mantle-media',
  });
});

test('with the host of a share goes the share, and what lives on it elsewhere', () => {
  expect(told(impactOf(lab, godzilla))).toEqual({
    'stops: runs on asgard-godzilla': 'beside-01',
    'stops: lies on asgard-godzilla': 'godzilla-bedrock, godzilla-mantle',
    'stops: lies on godzilla-mantle': 'mantle-media',
    'stops: has a disk in mantle-media': 'afar-01',
    'limps: mounts mantle-media': 'asgard-atlas, reader-01',
  });
});
