import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, authentik01, image, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate port': () => {
      const ldap = defineService({ name: 'ldap', runsOn: authentik01, port: 636 });
      const outpost = defineService({ name: 'outpost', runsOn: authentik01, port: 636 });

      // In a cluster each service has its own address.
      const gallery = defineService({ name: 'gallery', runsOn: orion, port: 8080, chart: appTemplate, image });
      const wiki = defineService({ name: 'wiki', runsOn: orion, port: 8080, chart: appTemplate, image });
      return runningLabOf({ ldap, outpost, gallery, wiki });
    },
  },
  holds: {},
};
