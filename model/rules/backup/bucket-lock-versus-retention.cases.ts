import { defineBackup, defineBucket } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { babylon } from '../fixtures/_base.ts';
import { proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'bucket lock versus retention': () => {
      const vault = defineBucket({
        name: 'homelab-babylon-vault-storage',
        location: babylon,
        versioning: false,
        lockDays: 90,
      });

      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: vault,
        frequency: 'daily',
        keepDays: 30,
      });
      return runningLabOf({ vault, proxyDaily });
    },
  },
  holds: {},
};
