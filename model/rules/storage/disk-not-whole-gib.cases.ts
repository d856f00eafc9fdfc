import { defineCloudVm, defineLxc, defineVm, gib, mib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, coruscant, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'disk not whole gib': () => {
      const games = defineVm({
        name: 'games-01',
        host: atlas,
        vmId: 1141,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: mib(40_500) }],
      });
      const media = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: atlasBedrock, path: '/srv/media', size: gib(1.5) }],
      });
      const bastion = defineCloudVm({
        name: 'bastion-01',
        location: coruscant,
        shape: 'VM.Standard.A1.Flex',
        cores: 1,
        memory: gib(6),
        image: 'debian-13-arm64',
        disk: mib(50_000),
      });
      return labOf({ games, media, bastion });
    },
  },
  holds: {},
};
