import { gib } from '../../entity/index.ts';
import { defineLab, defineLxc, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  convention,
  debian,
  debianLxc,
  labOf,
  phlegethon,
  styx,
} from '../fixtures/_base.ts';

const onAtlas = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const disks = [{ pool: atlasBedrock, size: gib(20) }];
const rootfs = { pool: atlasBedrock, size: gib(8) };

export const cases: RuleCases = {
  breaks: {
    'a VM starts from the template of a container': () => {
      const games = defineVm({
        ...onAtlas,
        name: 'games-01',
        vmId: 1141,
        image: debianLxc,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ games });
    },
    'a container starts from the disk of a VM': () => {
      const media = defineLxc({ ...onAtlas, name: 'media-01', vmId: 1201, image: debian, rootfs });
      return labOf({ media });
    },
    'there is no image of the right type': () => {
      const media = defineLxc({ ...onAtlas, name: 'media-01', vmId: 1201, image: debian, rootfs });
      return defineLab({
        name: 'fixture',
        domain: 'example.com',
        repository: 'https://github.com/example/fixture',
        convention,
        parts: [{ asgard, acheron, phlegethon, styx, atlas, atlasBedrock, debian, media }],
      });
    },
  },
  holds: {
    'a VM starts from the disk of a VM': () => {
      const games = defineVm({
        ...onAtlas,
        name: 'games-01',
        vmId: 1141,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ games });
    },
    'a VM and a container start from images of one system': () => {
      const games = defineVm({ ...onAtlas, name: 'games-01', vmId: 1141, image: debian, disks });
      const lxc = { ...onAtlas, image: debianLxc, rootfs };
      const media = defineLxc({ ...lxc, name: 'media-01', vmId: 1201 });
      return labOf({ games, media });
    },
  },
};
