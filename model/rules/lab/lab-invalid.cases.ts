import { defineConvention, defineLab } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import * as base from '../fixtures/_base.ts';

const { convention, debian } = base;
const fields = {
  name: 'fixture',
  domain: 'example.com',
  repository: 'https://github.com/example/fixture',
  convention,
  parts: [base],
} as const;

export const cases: RuleCases = {
  breaks: {
    'the repository is an address for SSH': () => {
      return defineLab({
        name: 'homelab',
        domain: 'example.com',
        repository: 'git@github.com:example/homelab.git',
        convention,
        parts: [base],
      });
    },

    'the name is not in kebab-case': () => {
      return defineLab({ ...fields, name: 'My Lab' });
    },

    'the domain has no dot': () => {
      return defineLab({ ...fields, domain: 'home' });
    },

    'the owner would be evaluated as a template': () => {
      return defineLab({ ...fields, owner: '{{ me }}' });
    },

    'Ansible would sign in as root': () => {
      return defineLab({ ...fields, adminUser: 'root' });
    },

    'a Linux account has no upper-case letters': () => {
      return defineLab({ ...fields, adminUser: 'Admin' });
    },

    'a branch has a blank in its name': () => {
      return defineLab({ ...fields, branch: 'feature branch' });
    },

    'fields are missing': () => {
      const { domain: _, convention: __, ...others } = fields;
      // @ts-expect-error the compiler says so too
      return defineLab(others);
    },

    'a part exports nothing': () => {
      return defineLab({ ...fields, parts: [base, {}] });
    },

    'a part has no value, or is a name': () => {
      // @ts-expect-error the compiler says so too
      return defineLab({ ...fields, parts: [base, undefined, 'hosts'] });
    },
  },

  holds: {
    'the repository is an address for https': () => {
      return defineLab({
        name: 'homelab',
        domain: 'example.com',
        repository: 'https://github.com/example/homelab.git',
        convention,
        parts: [base],
      });
    },

    'whatever may be said is said': () => {
      return defineLab({
        name: 'home-lab2',
        domain: 'lab.example.co.uk',
        repository: 'https://git.example.com:8443/me/lab',
        convention: defineConvention({ ...convention, org: 'homelab' }),
        parts: [base],
        owner: 'Zoë & Émile, 100 % us',
        adminUser: '_ops-1',
        branch: 'release/2026.1',
      });
    },

    'a part is an object of entities, or a single one': () => {
      const { debian: _, ...others } = base;
      return defineLab({ ...fields, parts: [others, { images: [debian] }] });
    },
  },
};
