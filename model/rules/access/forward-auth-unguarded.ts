import type { LabIndex } from '../../graph/index.ts';
import type { Service } from '../../kinds/index.ts';
import { canGuard, isKnownProxy, isOidcWired, isProxy } from '../../products/index.ts';
import { entrances } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { few, FEW } from '../_few.ts';
import type { Rule } from '../rule.ts';
import { whatItIs } from './_what-it-is.ts';

export const forwardAuthUnguarded: Rule = {
  id: 'forward-auth-unguarded',
  severity: 'error',
  title: 'Nobody would ask for the sign-in that something is exposed with',
  why:
    "With `mode: 'forward'` the application itself asks nobody who they are: its proxy does. " +
    'A proxy that is not told to ask lets everybody in. In a cluster we tell Traefik only; on a guest, what the Ansible role of Caddy, NGINX or Traefik reads.',
  remedy: "Expose it via a proxy that asks. Or let the application sign people in: `auth: 'own'`, or `mode: 'oidc'` where it is wired.",
  *check(lab) {
    const open = entrances(lab).filter(({ via, exposure }) => isProxy(via) && !canGuard(via) && guardOf(exposure) !== undefined);
    for (const [via, [first, ...others]] of Map.groupBy(open, (entrance) => entrance.via)) {
      const provider = first && guardOf(first.exposure);
      if (!provider) continue;
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      yield {
        at: { owner: first.owner, path: [...first.path, 'auth'] },
        message:
          `'${first.name}'${more} would be open to ${first.exposure.scope === 'tunnel' ? 'the internet' : 'everybody in the house'} without sign-in: ` +
          `proxy '${via.name}' would have to ask '${provider.name}' before each request, ${whyNot(via)}`,
        help: help(lab, first, provider),
        related: [
          ...(first.owner === via ? [] : [{ at: { owner: via }, message: `proxy '${via.name}' is defined here` }]),
          ...others.slice(0, FEW).map(({ owner, path, name }) => ({ at: { owner, path: [...path, 'auth'] }, message: `'${name}' too` })),
        ],
      };
    }
  },
};

// --- internal ---

const whyNot = (via: Service): string =>
  via.runsOn.kind === 'cluster' ? `and we can tell only the chart 'traefik' to (${whatItIs(via)})` : 'and HAProxy has no way to do that by itself';

const guardOf = ({ auth }: Entrance['exposure']): Service | undefined => (typeof auth === 'object' && auth.mode === 'forward' ? auth.by : undefined);

function help(lab: LabIndex, { owner, target }: Entrance, provider: Service): string {
  const proxies = lab.services.filter(
    (service) => isKnownProxy(service) && canGuard(service) && (owner.runsOn.kind !== 'cluster' || service.runsOn === owner.runsOn),
  );
  const traefik =
    proxies.length > 0
      ? `expose it via ${few(proxies.map(({ name }) => `'${name}'`))}`
      : owner.runsOn.kind === 'cluster'
        ? `expose it via an ingress controller with the chart 'traefik' in '${owner.runsOn.name}'`
        : 'expose it via Traefik, NGINX or Caddy';
  const isWired = target.kind === 'service' && isOidcWired(target, provider);
  const oidc = isWired ? `\`mode: 'oidc'\` with '${provider.name}', or ` : '';
  return `${traefik}; or let the application itself sign people in: ${oidc}\`auth: 'own'\``;
}
