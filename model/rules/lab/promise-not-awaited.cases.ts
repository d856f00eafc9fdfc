import { defineLab, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import * as base from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'promise not awaited': () => {
      const { atlas, atlasBedrock, convention, debian, styx } = base;

      /** Asynchronous, because it reads the next id somewhere. */
      async function makeWorker(vmId: number) {
        return defineVm({
          name: 'k8s-worker-01',
          host: atlas,
          vmId,
          cores: 2,
          memory: gib(8),
          image: debian,
          networks: [styx],
          disks: [{ pool: atlasBedrock, size: gib(20) }],
        });
      }

      const guests = { worker1: makeWorker(1111) };
      return defineLab({
        name: 'fixture',
        domain: 'example.com',
        repository: 'https://github.com/example/fixture',
        convention,
        parts: [base, guests, import('../fixtures/_base.ts')],
      });
    },
  },
  holds: {},
};
