import { defineLab } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { convention, debian } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate part': () => {
      const images = { debian };
      const hosts = images;
      return defineLab({
        name: 'fixture',
        domain: 'example.com',
        repository: 'https://github.com/example/fixture',
        convention,
        parts: [images, hosts],
      });
    },
  },
  holds: {},
};
