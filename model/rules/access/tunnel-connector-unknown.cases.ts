import { defineService, defineTunnel, type Service } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard } from '../fixtures/_base.ts';
import { appTemplate, orion, proxy01, runningLabOf, traefik, zone } from '../fixtures/_running.ts';

/** The tunnel of the lab, held open by another service. */
const tunnelBy = (connector: Service) =>
  defineTunnel({ name: 'asgard-tunnel', location: asgard, zone, connector, routes: [traefik] });

const websites = {
  name: 'websites',
  runsOn: orion,
  port: 8080,
  chart: appTemplate,
  image: { repository: 'docker.io/nginxinc/nginx-unprivileged', tag: '1.29.1' },
} as const;

export const cases: RuleCases = {
  breaks: {
    'a web server is to hold the tunnel open': () => {
      const websites = defineService({
        name: 'websites',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image: { repository: 'docker.io/nginxinc/nginx-unprivileged', tag: '1.29.1' },
      });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: websites,
        routes: [traefik],
      });
      return runningLabOf({ websites, tunnel });
    },

    'no cloudflared is in the lab': () => {
      const connector = defineService(websites);
      return runningLabOf({ cloudflared: connector, tunnel: tunnelBy(connector) });
    },

    'its name is that of another software': () => {
      const caddy = defineService({ name: 'caddy', runsOn: proxy01, port: 8443 });
      return runningLabOf({ caddy, tunnel: tunnelBy(caddy) });
    },
  },
  holds: {
    'its image says that it is cloudflared': () => {
      const connector = defineService({
        name: 'connector',
        runsOn: orion,
        chart: appTemplate,
        image: { repository: 'docker.io/cloudflare/cloudflared', tag: '2026.8.2' },
      });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector,
        routes: [traefik],
      });
      return runningLabOf({ connector, tunnel });
    },

    'its name says so': () => {
      const connector = defineService({ name: 'cloudflared', runsOn: proxy01 });
      return runningLabOf({ cloudflared: connector, tunnel: tunnelBy(connector) });
    },

    'nothing says what it is: whoever names it as a connector knows': () => {
      const outpost = defineService({ name: 'outpost', runsOn: proxy01 });
      return runningLabOf({ outpost, tunnel: tunnelBy(outpost) });
    },
  },
};
