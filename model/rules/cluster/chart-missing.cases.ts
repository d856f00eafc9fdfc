import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { authentik01, image, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'nothing would install a service in the cluster': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
      });
      return runningLabOf({ gallery });
    },
    'an image does not run without a chart': () => {
      const gallery = defineService({ name: 'gallery', runsOn: orion, port: 8080, image });
      return runningLabOf({ gallery });
    },
  },
  holds: {
    'a chart installs the service': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: { repository: 'ghcr.io/bjw-s-labs/helm', name: 'app-template', version: '5.1.0' },
        image: { repository: 'ghcr.io/example/gallery', tag: '1.2.3' },
      });
      return runningLabOf({ gallery });
    },
    'the service is only planned': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        status: 'planned',
      });
      return runningLabOf({ gallery });
    },
    'a VM needs no chart': () => {
      const gallery = defineService({ name: 'gallery', runsOn: authentik01, port: 8080 });
      return runningLabOf({ gallery });
    },
  },
};
