import type { LabIndex } from '../../graph/index.ts';
import { ingressCharts, isKnownProxy, isProxy, machineProxies } from '../../products/index.ts';
import { entrances } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { few, FEW } from '../_few.ts';
import type { Rule } from '../rule.ts';
import { whatItIs } from './_what-it-is.ts';

export const notAProxy: Rule = {
  id: 'not-a-proxy',
  severity: 'error',
  title: 'Something is exposed via a service that is no proxy',
  why: 'Nobody answers for the name: the service named in `via` serves its own pages, if any, and asks nobody to sign in.',
  remedy:
    `Expose it via an ingress controller in the same cluster (a service with one of the charts ${ingressCharts.join(', ')}), ` +
    `or via a reverse proxy on a guest, whose name or image says which it is: ${machineProxies.join(', ')}.`,
  *check(lab) {
    const wrong = entrances(lab).filter(({ via }) => !isProxy(via));
    for (const [via, [first, ...rest]] of Map.groupBy(wrong, (entrance) => entrance.via)) {
      if (!first) continue;
      const others = rest.length > 0 ? ` and ${rest.length} more are` : ' is';
      yield {
        at: { owner: first.owner, path: first.target === first.owner ? [...first.path, 'via'] : first.path },
        message: `${first.target.kind} '${first.target.name}'${others} exposed via '${via.name}', which is no proxy that we know: ${whatItIs(via)}`,
        help: help(lab, first),
        related: [
          ...(first.owner === via ? [] : [{ at: { owner: via }, message: `'${via.name}' is defined here` }]),
          ...rest.slice(0, FEW).map(({ owner, path, name }) => ({ at: { owner, path }, message: `'${name}' too` })),
        ],
      };
    }
  },
};

// --- internal ---

function help(lab: LabIndex, { via, owner }: Entrance): string {
  const inside = owner !== via && owner.runsOn.kind === 'cluster' ? owner.runsOn : undefined;
  const proxies = lab.services.filter((service) => isKnownProxy(service) && (!inside || service.runsOn === inside));
  const names = few(proxies.map(({ name }) => `'${name}'`));
  const where = inside ? ` in '${inside.name}' with the chart traefik` : '';
  const move = proxies.length === 0 ? `define a proxy${where} for it` : owner === via ? `move \`fronts\` to ${names}` : `expose it via ${names}`;
  return via.runsOn.kind === 'cluster'
    ? move
    : `${move}; if '${via.name}' is a reverse proxy, let its name or image say which (${machineProxies.join(', ')}), such as 'nginx-${via.name}'`;
}
