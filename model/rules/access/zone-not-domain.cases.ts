import { defineLab, defineTunnel, defineZone, type Zone } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard } from '../fixtures/_base.ts';
import { cloudflared, runningLabOf, traefik } from '../fixtures/_running.ts';

/** The tunnel of the lab, in a zone. */
const tunnelIn = (zone: Zone) =>
  defineTunnel({
    name: 'asgard-tunnel',
    location: asgard,
    zone,
    connector: cloudflared,
    routes: [traefik],
  });

export const cases: RuleCases = {
  breaks: {
    'the zone of the tunnel is another domain': () => {
      const zone = defineZone({ name: 'example.org' });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik],
      });
      return runningLabOf({ zone, tunnel });
    },

    'the lab has the right zone too': () => {
      const other = defineZone({ name: 'example.org' });
      return runningLabOf({ other, tunnel: tunnelIn(other) });
    },

    'the zone is that of the parent domain, which a wildcard does not reach': () => {
      const zone = defineZone({ name: 'example.com' });
      const lab = runningLabOf({ zone, tunnel: tunnelIn(zone) });
      return defineLab({ ...lab, domain: 'lab.example.com' });
    },
  },
  holds: {
    'the zone of the tunnel is the domain of the lab': () => {
      const zone = defineZone({ name: 'example.com' });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik],
      });
      return runningLabOf({ zone, tunnel });
    },

    'another zone is there for no tunnel': () => {
      const parked = defineZone({ name: 'example.org' });
      return runningLabOf({ parked });
    },

    'the lab lies below a domain, and has a zone of its own': () => {
      const zone = defineZone({ name: 'lab.example.com' });
      const lab = runningLabOf({ zone, tunnel: tunnelIn(zone) });
      return defineLab({ ...lab, domain: 'lab.example.com' });
    },
  },
};
