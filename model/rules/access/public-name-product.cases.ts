import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas } from '../fixtures/_base.ts';
import { appTemplate, authentik, image, orion, proxy01, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'public name product': () => {
      const argoCd = defineService({
        name: 'argo-cd',
        runsOn: orion,
        port: 80,
        chart: { repository: 'https://argoproj.github.io/argo-helm', name: 'argo-cd', version: '10.1.1' },
        expose: { hostname: 'argocd', via: traefik, scope: 'tunnel', auth: 'own' },
      });

      const media = defineService({
        name: 'media',
        runsOn: orion,
        port: 8989,
        chart: appTemplate,
        image: { ...image, repository: 'ghcr.io/home-operations/sonarr' },
        expose: { hostname: 'my-sonarr', via: traefik, scope: 'tunnel', auth: 'own' },
      });

      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'proxmox', auth: { mode: 'forward', by: authentik } }],
      });
      return runningLabOf({ argoCd, media, nginxProxy });
    },
  },
  holds: {},
};
