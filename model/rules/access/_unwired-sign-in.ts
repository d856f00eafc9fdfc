import type { Finding } from '../../diagnostics/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Exposure, Service } from '../../kinds/index.ts';
import {
  canGuard,
  forwardAuthOf,
  forwardAuthProviders,
  isOidcWired,
  oidcCharts,
  oidcPagesOf,
  oidcProviders,
  takesOidcClient,
} from '../../products/index.ts';
import { entrances, identityProviderOf } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { few, namesOr, quoted } from '../_few.ts';
import { whatItIs } from './_what-it-is.ts';

/** Entrances of a scope whose application is to sign people in, while nothing makes it do so. */
export function* unwiredSignIns(lab: LabIndex, scope: Exposure['scope']): Iterable<Finding> {
  const reach = scope === 'tunnel' ? 'from the internet' : 'in the house';
  for (const entrance of entrances(lab)) {
    const { name, exposure, target, owner, path } = entrance;
    const provider = identityProviderOf(exposure, 'oidc');
    if (exposure.scope !== scope || !provider) continue;
    const reasons = reasonsOf(target, provider);
    if (reasons.length === 0) continue;
    const what =
      target.kind === 'host'
        ? `the management page of host '${target.name}'`
        : `service '${target.name}'`;
    const unknown = oidcPagesOf(provider) ? [] : [provider];
    const secret = `the client secret to sign people in through '${provider.name}'`;
    yield {
      at: { owner, path: [...path, 'auth'] },
      message: `${what} is reachable ${reach} as '${name}', but nothing gives it ${secret}`,
      note: reasons.join('; '),
      help: waysOut(lab, entrance, provider).join('; or '),
      related: unknown.map((entity) => ({
        at: { owner: entity },
        message: `'${entity.name}' is defined here`,
      })),
    };
  }
}

// --- internal ---

/** Why there is none. Empty where there is one, or where another rule says what is wrong. */
function reasonsOf(target: Entrance['target'], provider: Service): string[] {
  if (target.kind === 'host') return ['services get one, pages of hosts do not'];
  const hasNoChart = target.runsOn.kind === 'cluster' && !target.chart; // `chart-missing`
  const asksItself = target === provider; // `auth-by-itself`
  if (hasNoChart || asksItself || isOidcWired(target, provider)) return [];
  const chart = `its chart is '${target.chart?.name ?? ''}'`;
  const wrongChart = `in a cluster only the charts ${quoted(oidcCharts)} get one, and ${chart}`;
  const other = `'${provider.name}' is another product (${whatItIs(provider)})`;
  const wrongProvider = `we know only the sign-in pages of ${knownProviders}, and ${other}`;
  return [
    ...(takesOidcClient(target) ? [] : [wrongChart]),
    ...(oidcPagesOf(provider) ? [] : [wrongProvider]),
  ];
}

/** What to write instead, best first. */
function waysOut(lab: LabIndex, { target, exposure, via }: Entrance, provider: Service): string[] {
  const others = lab.services.filter((service) => service !== target);
  const guards = forwardAuthOf(provider)
    ? [provider]
    : others.filter((service) => forwardAuthOf(service));
  const guard = namesOr(guards, `one of ${few(forwardAuthProviders)}`);
  const ask = canGuard(via) ? [`let '${via.name}' ask ${guard} with \`mode: 'forward'\``] : [];
  const isOnInternet = exposure.scope === 'tunnel';
  if (target.kind === 'host') {
    return [
      ...ask,
      isOnInternet ? "set `scope: 'internal'` and `auth: 'own'`" : "write `auth: 'own'`",
    ];
  }
  const known = others.filter((service) => oidcPagesOf(service));
  const right = namesOr(known, `a service that is ${knownProviders}`);
  return [
    ...(takesOidcClient(target) ? [`name ${right} in \`by\``] : []),
    ...ask,
    "write `auth: 'own'` if it has a sign-in of its own, or a client that you give it",
    isOnInternet
      ? "set `scope: 'internal'` and `auth: 'none'`"
      : "write `auth: 'none'` if everybody in the house may use it",
  ];
}

const knownProviders = few(oidcProviders);
