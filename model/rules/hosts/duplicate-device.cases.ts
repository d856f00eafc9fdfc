import { gib } from '../../entity/index.ts';
import { defineLxc } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debianLxc, labOf, styx } from '../fixtures/_base.ts';

const container = {
  host: atlas,
  cores: 2,
  memory: gib(4),
  image: debianLxc,
  networks: [styx],
  rootfs: { pool: atlasBedrock, size: gib(8) },
};

export const cases: RuleCases = {
  breaks: {
    'a container is given a device twice': () => {
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        vmId: 1201,
        devices: [
          { path: '/dev/dri/renderD128' },
          { path: '/dev/dri/card0' },
          { path: '/dev/dri/renderD128' },
        ],
      });
      return labOf({ media01 });
    },
    'with two file modes it is still one device': () => {
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        vmId: 1201,
        devices: [{ path: '/dev/dri/renderD128' }, { path: '/dev/dri/renderD128', mode: '0666' }],
      });
      return labOf({ media01 });
    },
    'slashes that mean nothing hide that two devices are one': () => {
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        vmId: 1201,
        devices: [{ path: '/dev/dri/renderD128' }, { path: '/dev//dri/renderD128' }],
      });
      return labOf({ media01 });
    },
  },
  holds: {
    'a container is given two devices': () => {
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        vmId: 1201,
        devices: [{ path: '/dev/dri/renderD128' }, { path: '/dev/dri/renderD129' }],
      });
      return labOf({ media01 });
    },
    'two containers of a host share a device': () => {
      const devices = [{ path: '/dev/dri/renderD128' }];
      const media01 = defineLxc({ ...container, name: 'media-01', vmId: 1201, devices });
      const media02 = defineLxc({ ...container, name: 'media-02', vmId: 1202, devices });
      return labOf({ media01, media02 });
    },
  },
};
