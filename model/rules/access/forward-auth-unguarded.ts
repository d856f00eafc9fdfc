import type { LabIndex } from '../../graph/index.ts';
import type { Cluster, Service } from '../../kinds/index.ts';
import { canGuard, isKnownProxy, isOidcWired, isProxy } from '../../products/index.ts';
import { entrances, identityProviderOf } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { andMore, FEW, namesOr } from '../_few.ts';
import type { Rule } from '../rule.ts';
import { authOf, internetFirst, isOnInternet } from './_entrances.ts';
import { whatItIs } from './_what-it-is.ts';

export const forwardAuthUnguarded: Rule = {
  id: 'forward-auth-unguarded',
  severity: 'error',
  title: 'Nobody would ask for the sign-in that something is exposed with',
  why:
    "With `mode: 'forward'` the application itself asks nobody who they are: its proxy does. " +
    'A proxy that is not told to ask lets everybody in. In a cluster we tell Traefik only; on a ' +
    'guest, what the Ansible role of Caddy, NGINX or Traefik reads.',
  remedy:
    "Expose it via a proxy that asks. Or let the application sign people in: `auth: 'own'`, or " +
    "`mode: 'oidc'` where it is wired.",
  *check(lab) {
    const open = entrances(lab).filter(isOpen);
    for (const [via, found] of Map.groupBy(open, (entrance) => entrance.via)) {
      const [first, ...others] = found.toSorted(internetFirst);
      const provider = first && identityProviderOf(first.exposure, 'forward');
      if (!provider) continue;
      const whom = isOnInternet(first) ? 'the internet' : 'everybody in the house';
      yield {
        at: authOf(first),
        message:
          `'${first.name}'${andMore(others)} would be open to ${whom} without sign-in: ` +
          `proxy '${via.name}' would have to ask '${provider.name}' before each request, ` +
          whyNot(via),
        help: help(lab, first, provider),
        related: [
          ...(first.owner === via
            ? []
            : [{ at: { owner: via }, message: `proxy '${via.name}' is defined here` }]),
          ...others
            .slice(0, FEW)
            .map((other) => ({ at: authOf(other), message: `'${other.name}' too` })),
        ],
      };
    }
  },
};

// --- internal ---

const isOpen = ({ via, exposure }: Entrance): boolean =>
  isProxy(via) && !canGuard(via) && identityProviderOf(exposure, 'forward') !== undefined;

const whyNot = (via: Service): string =>
  via.runsOn.kind === 'cluster'
    ? `and in a cluster we can tell only the chart 'traefik' to do so, while ${whatItIs(via)}`
    : 'and HAProxy has no way to do that by itself';

function help(lab: LabIndex, { owner, target, via }: Entrance, provider: Service): string {
  const inside = owner.runsOn.kind === 'cluster' ? owner.runsOn : undefined;
  const proxies = lab.services
    .filter((service) => isKnownProxy(service) && canGuard(service))
    .filter(({ runsOn }) => !inside || runsOn === inside);
  const other = namesOr(proxies, newProxy(inside));
  const move = owner === via ? `move the page to \`fronts\` of ${other}` : `expose it via ${other}`;
  if (target.kind === 'host')
    return `${move}; or let the page itself sign people in: \`auth: 'own'\``;
  const oidc = isOidcWired(target, provider) ? `\`mode: 'oidc'\` with '${provider.name}', or ` : '';
  return `${move}; or let the application itself sign people in: ${oidc}\`auth: 'own'\``;
}

const newProxy = (inside: Cluster | undefined): string =>
  inside
    ? `an ingress controller with the chart 'traefik' in '${inside.name}'`
    : 'Traefik, NGINX or Caddy';
