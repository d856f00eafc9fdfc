import type { LabIndex } from '../../graph/index.ts';
import { ingressCharts, isKnownProxy, isProxy, machineProxies } from '../../products/index.ts';
import { entrances } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { andMore, FEW, quoted } from '../_few.ts';
import type { Rule } from '../rule.ts';
import { whatItIs } from './_what-it-is.ts';

export const notAProxy: Rule = {
  id: 'not-a-proxy',
  severity: 'error',
  title: 'Something is exposed via a service that is no proxy',
  why:
    'Nobody answers for the name: the service named in `via` serves its own pages, if any, and ' +
    'asks nobody to sign in.',
  remedy:
    'Expose it via an ingress controller in the same cluster ' +
    `(a service with one of the charts ${ingressCharts.join(', ')}), ` +
    'or via a reverse proxy on a guest, whose name or image says which it is: ' +
    `${machineProxies.join(', ')}.`,
  *check(lab) {
    const wrong = entrances(lab).filter(({ via }) => !isProxy(via));
    for (const [via, [first, ...others]] of Map.groupBy(wrong, (entrance) => entrance.via)) {
      if (!first) continue;
      const { kind, name } = first.target;
      const are = others.length > 0 ? 'are' : 'is';
      const proxy = via.runsOn.kind === 'cluster' ? 'ingress controller' : 'proxy';
      yield {
        at: placeOf(first),
        message:
          `${kind} '${name}'${andMore(others)} ${are} exposed via '${via.name}', ` +
          `which is no ${proxy} that we know: ${whatItIs(via)}`,
        help: help(lab, first),
        related: [
          ...(first.owner === via
            ? []
            : [{ at: { owner: via }, message: `'${via.name}' is defined here` }]),
          ...others
            .slice(0, FEW)
            .map((other) => ({ at: placeOf(other), message: `'${other.name}' too` })),
        ],
      };
    }
  },
};

// --- internal ---

const placeOf = ({ owner, path, via }: Entrance) => ({
  owner,
  path: owner === via ? path : [...path, 'via'],
});

function help(lab: LabIndex, { via, owner }: Entrance): string {
  const inside = owner !== via && owner.runsOn.kind === 'cluster' ? owner.runsOn : undefined;
  const proxies = lab.services
    .filter(isKnownProxy)
    .filter(({ runsOn }) => !inside || runsOn === inside);
  const names = quoted(proxies.map(({ name }) => name));
  const missing = inside
    ? `define an ingress controller in '${inside.name}', with the chart traefik`
    : 'define a proxy for it';
  const move = owner === via ? `move \`fronts\` to ${names}` : `expose it via ${names}`;
  const advice = proxies.length > 0 ? move : missing;
  if (via.runsOn.kind === 'cluster') return advice;
  const known = machineProxies.join(', ');
  return (
    `${advice}; if '${via.name}' is a reverse proxy, ` +
    `let its name or image say which (${known}), such as 'nginx-${via.name}'`
  );
}
