import { gib } from '../../entity/index.ts';
import { defineBackup, defineLxc, defineService, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, styx } from '../fixtures/_base.ts';
import { appTemplate, bucket, image, orion, runningLabOf } from '../fixtures/_running.ts';

const size = { host: atlas, cores: 2, memory: gib(2), networks: [styx] };
const vm = { ...size, image: debian, disks: [{ pool: atlasBedrock, size: gib(20) }] };
const lxc = { ...size, image: debianLxc, rootfs: { pool: atlasBedrock, size: gib(8) } };
const inCluster = { runsOn: orion, chart: appTemplate, image };

export const cases: RuleCases = {
  breaks: {
    'its service moved into the cluster': () => {
      const wiki01 = defineVm({ ...vm, name: 'wiki-01', vmId: 1131 });
      const wiki = defineService({ ...inCluster, name: 'wiki', port: 3000 });
      const wikiDaily = defineBackup({
        name: 'vm-wiki-01-daily',
        source: wiki01,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ wiki01, wiki, wikiDaily });
    },
    'its service runs on another container': () => {
      const wiki01 = defineLxc({ ...lxc, name: 'wiki-01', vmId: 1211 });
      const docs01 = defineLxc({ ...lxc, name: 'docs-01', vmId: 1212 });
      const wiki = defineService({ name: 'wiki', runsOn: docs01, port: 3000 });
      return runningLabOf({ wiki01, docs01, wiki });
    },
  },
  holds: {
    'its service runs there': () => {
      const wiki01 = defineVm({ ...vm, name: 'wiki-01', vmId: 1131 });
      const wiki = defineService({ name: 'wiki', runsOn: wiki01, port: 3000 });
      return runningLabOf({ wiki01, wiki });
    },
    'a machine for people runs no service': () => {
      const workbench = defineVm({ ...vm, name: 'workbench-01', vmId: 1131 });
      return runningLabOf({ workbench });
    },
    'it is about to go': () => {
      const wiki01 = defineVm({ ...vm, name: 'wiki-01', vmId: 1131, status: 'retiring' });
      const wiki = defineService({ ...inCluster, name: 'wiki', port: 3000 });
      return runningLabOf({ wiki01, wiki });
    },
    'something else runs there now': () => {
      const wiki01 = defineVm({ ...vm, name: 'wiki-01', vmId: 1131 });
      const wiki = defineService({ ...inCluster, name: 'wiki', port: 3000 });
      const forum = defineService({ name: 'forum', runsOn: wiki01, port: 3001 });
      return runningLabOf({ wiki01, wiki, forum });
    },
  },
};
