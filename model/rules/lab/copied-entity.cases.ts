import { defineLab, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import * as base from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'copied entity': () => {
      const { atlas, atlasBedrock, convention, debian, styx } = base;

      const vm = { host: atlas, cores: 2, memory: gib(8), image: debian, networks: [styx], disks: [{ pool: atlasBedrock, size: gib(20) }] };
      const worker1 = defineVm({ ...vm, name: 'k8s-worker-01', vmId: 1111 });
      const worker2 = defineVm({ ...vm, name: 'k8s-worker-02', vmId: 1112 });
      const worker3 = { ...worker2, name: 'k8s-worker-03', vmId: 1113 };
      const more = [{ ...worker1, name: 'k8s-worker-04', vmId: 1114 }];

      const guests = { worker1, worker2, worker3, more };
      return defineLab({
        name: 'fixture',
        domain: 'example.com',
        repository: 'https://github.com/example/fixture',
        convention,
        parts: [base, guests],
      });
    },
  },
  holds: {},
};
