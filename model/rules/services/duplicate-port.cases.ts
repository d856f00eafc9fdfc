import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  appTemplate,
  authentik01,
  image,
  orion,
  proxy01,
  runningLabOf,
} from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'two services of one guest have one port': () => {
      const ldap = defineService({ name: 'ldap', runsOn: authentik01, port: 636 });
      const outpost = defineService({ name: 'outpost', runsOn: authentik01, port: 636 });
      return runningLabOf({ ldap, outpost });
    },

    'the second and the third clash with the first': () => {
      const ldap = defineService({ name: 'ldap', runsOn: authentik01, port: 636 });
      const outpost = defineService({ name: 'outpost', runsOn: authentik01, port: 636 });
      const relay = defineService({ name: 'relay', runsOn: authentik01, port: 636 });
      return runningLabOf({ ldap, outpost, relay });
    },

    'one that is retiring still listens': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        status: 'retiring',
      });
      const caddy = defineService({ name: 'caddy', runsOn: proxy01, port: 443 });
      return runningLabOf({ nginxProxy, caddy });
    },
  },
  holds: {
    'each has a port of its own': () => {
      const ldap = defineService({ name: 'ldap', runsOn: authentik01, port: 636 });
      const outpost = defineService({ name: 'outpost', runsOn: authentik01, port: 637 });
      return runningLabOf({ ldap, outpost });
    },

    'each has a guest of its own': () => {
      const ldap = defineService({ name: 'ldap', runsOn: authentik01, port: 636 });
      const outpost = defineService({ name: 'outpost', runsOn: proxy01, port: 636 });
      return runningLabOf({ ldap, outpost });
    },

    'in a cluster each service has its own address': () => {
      const app = { runsOn: orion, port: 8080, chart: appTemplate, image };
      const gallery = defineService({ ...app, name: 'gallery' });
      const wiki = defineService({ ...app, name: 'wiki' });
      return runningLabOf({ gallery, wiki });
    },

    'the successor is planned': () => {
      const ldap = defineService({ name: 'ldap', runsOn: authentik01, port: 636 });
      const outpost = defineService({
        name: 'outpost',
        runsOn: authentik01,
        port: 636,
        status: 'planned',
      });
      return runningLabOf({ ldap, outpost });
    },

    'nobody knows on which port they listen': () => {
      const ldap = defineService({ name: 'ldap', runsOn: authentik01 });
      const outpost = defineService({ name: 'outpost', runsOn: authentik01 });
      return runningLabOf({ ldap, outpost });
    },
  },
};
