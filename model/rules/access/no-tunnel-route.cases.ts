import { gib, type Status } from '../../entity/index.ts';
import {
  defineCloudVm,
  defineHost,
  defineService,
  defineTunnel,
  type Auth,
  type Service,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, coruscant, prometheus, sanzu, wano } from '../fixtures/_base.ts';
import {
  authentik,
  authentik01,
  cloudflared,
  nginxProxy,
  proxy01,
  runningLabOf,
  traefik,
  zone,
} from '../fixtures/_running.ts';

const asked: Auth = { mode: 'forward', by: authentik };

const tunnelOf = (routes: Service[], status?: Status) =>
  defineTunnel({
    name: 'asgard-tunnel',
    location: asgard,
    zone,
    connector: cloudflared,
    routes,
    ...(status && { status }),
  });

const bastion = defineCloudVm({
  name: 'bastion-01',
  location: coruscant,
  shape: 'VM.Standard.A1.Flex',
  cores: 1,
  memory: gib(6),
  disk: gib(50),
  image: 'debian-13-arm64',
});
const outpost = defineService({ name: 'outpost', runsOn: bastion });

export const cases: RuleCases = {
  breaks: {
    'a service is for the internet, and no tunnel leads to its proxy': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: nginxProxy, scope: 'tunnel', auth: 'own' },
      });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik],
      });
      return runningLabOf({ wiki, tunnel });
    },

    'all that lies behind one proxy is told once': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, hostname: 'compute-a', scope: 'tunnel', auth: asked },
          { target: prometheus, hostname: 'compute-b', scope: 'tunnel', auth: asked },
        ],
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: nginxProxy, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ nginxProxy, wiki });
    },

    'the tunnel is planned, and the service runs already': () => {
      const authentik = defineService({
        name: 'authentik',
        runsOn: authentik01,
        port: 9000,
        expose: { hostname: 'login', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ authentik, tunnel: tunnelOf([traefik], 'planned') });
    },

    'there is no tunnel at all': () => {
      const authentik = defineService({
        name: 'authentik',
        runsOn: authentik01,
        port: 9000,
        expose: { hostname: 'login', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ authentik, tunnel: [] });
    },
  },
  holds: {
    'the tunnel leads to the proxy': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: nginxProxy, scope: 'tunnel', auth: 'own' },
      });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, nginxProxy],
      });
      return runningLabOf({ wiki, tunnel });
    },

    'only the house can reach it': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: asked }],
      });
      return runningLabOf({ nginxProxy });
    },

    'a service that is planned waits for a tunnel that is planned': () => {
      const authentik = defineService({
        name: 'authentik',
        runsOn: authentik01,
        port: 9000,
        expose: { hostname: 'login', via: traefik, scope: 'tunnel', auth: 'own' },
        status: 'planned',
      });
      return runningLabOf({ authentik, tunnel: tunnelOf([traefik], 'planned') });
    },

    'the page of a machine that is planned waits for a tunnel that is planned': () => {
      const storage = defineHost({
        name: 'wano-godzilla',
        location: wano,
        platform: 'truenas',
        cores: 8,
        memory: gib(32),
        networks: [sanzu],
        status: 'planned',
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: storage, port: 443, hostname: 'files', scope: 'tunnel', auth: asked }],
      });
      const second = defineTunnel({
        name: 'coruscant-tunnel',
        location: coruscant,
        zone,
        connector: outpost,
        routes: [nginxProxy],
        status: 'planned',
      });
      return runningLabOf({ storage, nginxProxy, bastion, outpost, second });
    },

    'a proxy that is planned waits for a tunnel that is planned': () => {
      const caddy = defineService({
        name: 'caddy',
        runsOn: proxy01,
        port: 8443,
        fronts: [{ target: atlas, hostname: 'compute', scope: 'tunnel', auth: asked }],
        status: 'planned',
      });
      const second = defineTunnel({
        name: 'coruscant-tunnel',
        location: coruscant,
        zone,
        connector: outpost,
        routes: [caddy],
        status: 'planned',
      });
      return runningLabOf({ caddy, bastion, outpost, second });
    },

    'a tunnel that is retiring still carries it': () =>
      runningLabOf({ tunnel: tunnelOf([traefik], 'retiring') }),
  },
};
