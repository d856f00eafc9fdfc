import { parseName } from '../../naming/index.ts';
import type { Rule } from '../rule.ts';

export const zoneNotDomain: Rule = {
  id: 'zone-not-domain',
  severity: 'error',
  title: 'A tunnel belongs to another zone than the domain of the lab',
  why:
    'All public names lie under the domain of the lab. ' +
    "In another zone their DNS records can't be made, " +
    'and in the zone of a parent domain the certificate does not cover them.',
  remedy: 'Give the tunnel the zone that equals the `domain` of the lab.',
  *check(lab) {
    if (!parseName(lab.convention, 'zone', lab.domain)) return; // reported by itself
    const right = lab.zones.find(({ name }) => name === lab.domain);
    for (const tunnel of lab.tunnels) {
      const { zone } = tunnel;
      if (zone.name === lab.domain) continue;
      yield {
        at: { owner: tunnel, path: ['zone'] },
        message:
          `tunnel '${tunnel.name}' belongs to zone '${zone.name}', ` +
          `but the names of the lab lie under '${lab.domain}'`,
        help: right
          ? `use the zone '${right.name}'`
          : `use a zone named '${lab.domain}', or set \`domain: '${zone.name}'\` in defineLab`,
        related: [
          { at: { owner: zone, path: ['name'] }, message: 'the zone' },
          { at: { owner: lab.declaration, path: ['domain'] }, message: 'the domain of the lab' },
        ],
      };
    }
  },
};
