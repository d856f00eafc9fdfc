import type { Finding } from '../../diagnostics/index.ts';
import type { Service } from '../../kinds/index.ts';
import { productOf } from '../../products/index.ts';
import { isBuiltInNamespace, isLive, namespaceOf, wayFrom } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const networkPolicyCutsNeed: Rule = {
  id: 'network-policy-cuts-need',
  severity: 'warning',
  title: 'A network policy shuts a service off from what it depends on',
  why:
    'In a cluster nothing gets through that the model does not know. It knows that one service ' +
    'needs the other, but not on which port, or under which name: every attempt to connect hangs ' +
    'until it times out.',
  remedy:
    'Write the `port` of what it depends on; in another cluster give that an `expose`. If nothing ' +
    'is ever asked of it over the network, it may stay as it is.',
  *check(lab) {
    for (const service of lab.services) {
      if (!isShut(service)) continue;
      for (const other of new Set(service.dependsOn))
        if (isLive(other) && isCut(service, other)) yield finding(service, other);
    }
  },
};

// --- internal ---

/** Whether network policies speak of it. */
const isShut = (service: Service): boolean =>
  isLive(service) && service.runsOn.kind === 'cluster' && !isBuiltInNamespace(namespaceOf(service));

function isCut({ runsOn, internet }: Service, other: Service): boolean {
  if (runsOn.kind !== 'cluster' || wayFrom(runsOn, other)) return false;
  // Of software that we know, and that answers nobody, nobody asks anything.
  return other.runsOn === runsOn ? productOf(other) === undefined : !internet;
}

function finding(service: Service, other: Service): Finding {
  const { name, runsOn } = service;
  const isElsewhere = other.runsOn.kind === 'cluster' && other.runsOn !== runsOn;
  const lack = isElsewhere ? 'it has no public name' : 'nobody knows its port';
  return {
    at: { owner: service, path: ['dependsOn', service.dependsOn.indexOf(other)] },
    message:
      `service '${name}' depends on '${other.name}'${placeOf(service, other)}, but ${lack}: ` +
      `the network policies of '${runsOn.name}' let nothing through to it`,
    help: isElsewhere
      ? `give '${other.name}' an \`expose\`, or let it run in '${runsOn.name}'`
      : `add \`port\` to '${other.name}'`,
    related: [{ at: { owner: other }, message: `'${other.name}' is defined here` }],
  };
}

function placeOf(service: Service, { runsOn }: Service): string {
  if (runsOn === service.runsOn) return '';
  return ` ${runsOn.kind === 'cluster' ? 'in' : 'on'} ${runsOn.kind} '${runsOn.name}'`;
}
