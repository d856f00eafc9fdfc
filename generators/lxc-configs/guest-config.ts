import {
  addressOf,
  type Auth,
  type Cluster,
  type Entrance,
  forwardAuthOf,
  type Machine,
  machineNetworks,
  productOf,
  type ResolvedLab,
  type Service,
} from '../../model/index.ts';
import type { Data, DataObject } from '../text/index.ts';
import { addressReference } from '../vault-reference.ts';

/** A service of a guest, and what is known of it elsewhere in the lab. */
interface KnownService {
  readonly service: Service;
  /** Public name of it, if it has one. */
  readonly hostname: string | undefined;
  /** What it answers for, if it is a proxy. */
  readonly pages: readonly Entrance[];
}

/** The content of a guest's `generated.yml`: its services in the order of the lab. */
export const guestConfig = (lab: ResolvedLab, services: readonly KnownService[]): DataObject => ({
  guest_config_services: services.map(({ service, hostname = null, pages }) => ({
    name: service.name,
    product: productOf(service)?.name ?? null,
    image: service.image ? `${service.image.repository}:${service.image.tag}` : null,
    port: service.port ?? null,
    hostname,
    pages: pages.flatMap((entrance) => pageOf(lab, entrance)),
  })),
});

// --- internal ---

/** What a proxy answers for, and where it finds it. Into a cluster none on a guest can reach. */
function pageOf(lab: ResolvedLab, { name, target, exposure, via }: Entrance): Data[] {
  const machine = target.kind === 'host' ? target : target.runsOn;
  if (machine.kind === 'cluster') return [];
  const port = 'port' in exposure ? exposure.port : 'port' in target ? target.port : undefined;
  return [
    {
      hostname: name,
      target: target.name,
      address: addressReference(machine, networkBetween(via.runsOn, machine)),
      port: port ?? null,
      auth: authOf(lab, exposure.auth),
    },
  ];
}

/** A network that both are in, so that no firewall stands between them; else the target's first. */
function networkBetween(from: Machine | Cluster, to: Machine): string {
  const own: readonly string[] = from.kind === 'cluster' ? [] : machineNetworks(from);
  const [first, ...others] = machineNetworks(to);
  return [first, ...others].find((network) => own.includes(network)) ?? first;
}

/** Who signs people in; for `forward` also which software the proxy has to ask, and where. */
function authOf(lab: ResolvedLab, auth: Auth): Data {
  if (auth === 'none') return null;
  const mode = typeof auth === 'string' ? auth : auth.mode;
  const by = typeof auth === 'object' && auth.mode === 'forward' ? auth.by : undefined;
  const product = by && forwardAuthOf(by)?.product;
  return { mode, product: product ?? null, address: by && product ? addressOf(lab, by) : null };
}
