import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { godzilla } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik,
  image,
  orion,
  proxy01,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

/** An application with this name for people. */
const galleryAt = (hostname: string) =>
  defineService({
    name: 'gallery',
    runsOn: orion,
    port: 8080,
    chart: appTemplate,
    image,
    expose: { hostname, via: traefik, auth: 'own' },
  });

export const cases: RuleCases = {
  breaks: {
    'one of its words is a site': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures-asgard', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'it is the codename of a host, with a number': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          {
            target: godzilla,
            hostname: 'godzilla01',
            auth: { mode: 'forward', by: authentik },
          },
        ],
      });
      return runningLabOf({ nginxProxy });
    },

    'it is the codename of a cluster': () => {
      const gallery = galleryAt('orion-pictures');
      return runningLabOf({ gallery });
    },

    'it is a guest, however its number is written': () => {
      const gallery = galleryAt('authentik1');
      return runningLabOf({ gallery });
    },

    'of several names the longest is told': () => {
      const gallery = galleryAt('asgard-godzilla');
      return runningLabOf({ gallery });
    },
  },
  holds: {
    'the name says what people do there': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'a codename inside another word gives nothing away': () => {
      const gallery = galleryAt('orionid-shower');
      return runningLabOf({ gallery });
    },

    'the role of a guest is no name of one': () => {
      const gallery = galleryAt('k8s-worker');
      return runningLabOf({ gallery });
    },

    'a pool is neither a machine nor a site': () => {
      const gallery = galleryAt('bedrock');
      return runningLabOf({ gallery });
    },
  },
};
