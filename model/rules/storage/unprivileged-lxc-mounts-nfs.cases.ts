import { gib } from '../../entity/index.ts';
import { defineDataset, defineLxc, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { debian, debianLxc, prometheus, prometheusBedrock, styx } from '../fixtures/_base.ts';
import { bedrock, nasLabOf } from '../fixtures/_nas.ts';

const machine = { host: prometheus, cores: 2, memory: gib(4), networks: [styx] };
const container = {
  ...machine,
  name: 'media-01',
  vmId: 1201,
  image: debianLxc,
  rootfs: { pool: prometheusBedrock, size: gib(8) },
} as const;
const films = { name: 'bedrock-films', pool: bedrock, content: 'media', share: 'nfs' } as const;

export const cases: RuleCases = {
  breaks: {
    'a container mounts a share by itself': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
      });
      const media01 = defineLxc({
        ...container,
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
    'a container mounts two shares, one of them twice': () => {
      const library = defineDataset(films);
      const series = defineDataset({ ...films, name: 'bedrock-series' });
      const media01 = defineLxc({
        ...container,
        unprivileged: true,
        nfsMounts: [
          { dataset: library, path: '/srv/films' },
          { dataset: series, path: '/srv/series' },
          { dataset: library, path: '/srv/old/films' },
        ],
      });
      return nasLabOf({ library, series, media01 });
    },
  },
  holds: {
    'the host of a container mounts the share and passes it in': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        clients: [prometheus],
      });
      const media01 = defineLxc({
        ...container,
        mounts: [{ source: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
    'a privileged container mounts a share by itself': () => {
      const library = defineDataset(films);
      const media01 = defineLxc({
        ...container,
        unprivileged: false,
        nfsMounts: [{ dataset: library, path: '/srv/films' }],
      });
      return nasLabOf({ library, media01 });
    },
    'a VM mounts a share by itself': () => {
      const library = defineDataset(films);
      const media01 = defineVm({
        ...machine,
        name: 'media-01',
        vmId: 1131,
        image: debian,
        disks: [{ pool: prometheusBedrock, size: gib(40) }],
        nfsMounts: [{ dataset: library, path: '/srv/films' }],
      });
      return nasLabOf({ library, media01 });
    },
  },
};
