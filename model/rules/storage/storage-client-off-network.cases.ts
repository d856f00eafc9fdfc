import { defineCluster, defineDataset, defineHost, defineLxc, defineStoragePool, defineVlan, defineVm, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, atlas, atlasBedrock, debian, debianLxc, labOf, mantle, phlegethon, prometheus, sanzu, styx } from '../fixtures/_base.ts';
import { bedrock, nasLabOf } from '../fixtures/_nas.ts';
import { machines, nodes } from '../fixtures/_running.ts';

const vm = { name: 'media-01', host: atlas, vmId: 1131, cores: 2, memory: gib(4), image: debian, disks: [{ pool: atlasBedrock, size: gib(40) }] } as const;
const films = { name: 'bedrock-films', pool: bedrock, content: 'media', share: 'nfs' } as const;
const series = { name: 'bedrock-series', pool: bedrock, content: 'media', share: 'nfs' } as const;

/** A host that is managed over one VLAN and reaches storage over none. */
const godzilla = { name: 'asgard-hydra', location: asgard, platform: 'proxmox', cores: 8, memory: gib(32), networks: [acheron] } as const;

export const cases: RuleCases = {
  breaks: {
    'a VM mounts a share that is served over a VLAN of its own': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        network: phlegethon,
      });
      const media01 = defineVm({
        ...vm,
        networks: [styx],
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
  },
  holds: {},
};
