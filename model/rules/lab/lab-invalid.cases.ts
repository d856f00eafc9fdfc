import { defineLab } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { convention, debian } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'lab invalid': () => {
      return defineLab({
        name: 'My Lab',
        domain: 'home',
        repository: 'git@github.com:example/homelab.git',
        owner: '{{ me }}',
        adminUser: 'Admin',
        branch: 'feature branch',
        convention,
        parts: [{ debian }, {}],
      });
    },
  },
  holds: {},
};
