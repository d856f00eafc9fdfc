import { defineBackup, defineDataset } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, mantle, sanzu } from '../fixtures/_base.ts';
import { proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'backup target not bucket': () => {
      const copies = defineDataset({ name: 'mantle-proxmox-backups', pool: mantle, content: 'backups', share: 'nfs', network: sanzu, clients: [atlas] });

      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: copies,
        frequency: 'daily',
      });
      return runningLabOf({ copies, proxyDaily });
    },
  },
  holds: {},
};
