import { defineService, defineTunnel } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard } from '../fixtures/_base.ts';
import { appTemplate, orion, runningLabOf, traefik, zone } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'tunnel connector unknown': () => {
      const websites = defineService({
        name: 'websites',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image: { repository: 'docker.io/nginxinc/nginx-unprivileged', tag: '1.29.1' },
      });

      const tunnel = defineTunnel({ name: 'asgard-tunnel', location: asgard, zone, connector: websites, routes: [traefik] });
      return runningLabOf({ websites, tunnel });
    },
  },
  holds: {},
};
