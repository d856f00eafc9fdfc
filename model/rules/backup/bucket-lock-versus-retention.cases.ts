import { defineBackup, defineBucket } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { babylon } from '../fixtures/_base.ts';
import { proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'copies are to be deleted while the bucket still locks them': () => {
      const vault = defineBucket({
        name: 'homelab-babylon-vault-storage',
        location: babylon,
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

    'the lock is one day longer than copies are kept by default': () => {
      const vault = defineBucket({
        name: 'homelab-babylon-vault-storage',
        location: babylon,
        lockDays: 31,
      });

      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: vault,
        frequency: 'daily',
      });
      return runningLabOf({ vault, proxyDaily });
    },

    'copies are kept for a day, and locked for two': () => {
      const vault = defineBucket({
        name: 'homelab-babylon-vault-storage',
        location: babylon,
        lockDays: 2,
      });

      const proxyHourly = defineBackup({
        name: 'lxc-proxy-01-hourly',
        source: proxy01,
        target: vault,
        frequency: 'hourly',
        keepDays: 1,
      });
      return runningLabOf({ vault, proxyHourly });
    },

    'a bucket with a lock keeps no versions': () => {
      const vault = defineBucket({
        name: 'homelab-babylon-vault-storage',
        location: babylon,
        versioning: false,
        lockDays: 1,
      });
      return runningLabOf({ vault });
    },
  },

  holds: {
    'copies are kept for as long as the bucket locks them': () => {
      const vault = defineBucket({
        name: 'homelab-babylon-vault-storage',
        location: babylon,
        lockDays: 90,
      });

      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: vault,
        frequency: 'daily',
        keepDays: 90,
      });
      return runningLabOf({ vault, proxyDaily });
    },

    'the bucket keeps no versions, and has no lock': () => {
      const vault = defineBucket({
        name: 'homelab-babylon-vault-storage',
        location: babylon,
        versioning: false,
      });

      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: vault,
        frequency: 'daily',
        keepDays: 1,
      });
      return runningLabOf({ vault, proxyDaily });
    },
  },
};
