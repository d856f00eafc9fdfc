import { defineHost, defineLxc, defineStoragePool, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'disk on directory': () => {
      const host = defineHost({ name: 'asgard-zunesha', location: asgard, platform: 'proxmox', cores: 8, memory: gib(32), networks: [acheron] });
      const files = defineStoragePool({ name: 'zunesha-bedrock', host, backend: 'directory', capacity: tib(1) });
      const media = defineLxc({
        name: 'media-01',
        host,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: files, size: gib(8) },
      });
      return labOf({ host, files, media });
    },
  },
  holds: {},
};
