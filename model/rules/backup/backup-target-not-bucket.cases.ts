import { defineBackup, defineDataset } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, godzillaBedrock, labOf, mantle, sanzu } from '../fixtures/_base.ts';
import { bucket, proxy01, runningLabOf } from '../fixtures/_running.ts';

/** On the storage server of the second site. */
const archive = defineDataset({ name: 'mantle-archive', pool: mantle, content: 'backups' });

export const cases: RuleCases = {
  breaks: {
    'the copies go to a storage server, even if it stands at another site': () => {
      const copies = defineDataset({
        name: 'mantle-proxmox-backups',
        pool: mantle,
        content: 'backups',
        share: 'nfs',
        network: sanzu,
        clients: [atlas],
      });

      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: copies,
        frequency: 'daily',
      });
      return runningLabOf({ copies, proxyDaily });
    },

    'the copies go to the disks of another host': () => {
      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: godzillaBedrock,
        frequency: 'daily',
      });
      return runningLabOf({ proxyDaily });
    },

    'the lab has no bucket yet': () => {
      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: archive,
        frequency: 'daily',
      });
      return labOf({ proxy01, archive, proxyDaily });
    },
  },

  holds: {
    'the copies go to a bucket': () => {
      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ proxyDaily });
    },

    'local copies are kept besides, by snapshots of the storage': () => {
      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ archive, proxyDaily });
    },
  },
};
