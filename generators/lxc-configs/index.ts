import {
  type CloudVm,
  type Guest,
  isLive,
  liveEntrances,
  type ResolvedLab,
  type Service,
} from '../../model/index.ts';
import { byPath, type OutputFile } from '../output.ts';
import { yamlFile } from '../text/index.ts';
import { guestConfig } from './guest-config.ts';

/**
 * What the model knows of the services of each live guest, in a file of its own beside what people
 * write there: `lxc-configs/<guest>/generated.yml`. Services of a cluster are in `k8s/`.
 */
export function generateLxcConfigs(lab: ResolvedLab): OutputFile[] {
  const entrances = liveEntrances(lab);
  const pages = Map.groupBy(entrances, ({ via }) => via);
  const own = Map.groupBy(entrances, ({ target }) => target);
  const services = lab.services.filter(isLive).filter(isOnGuest);
  return [...Map.groupBy(services, ({ runsOn }) => runsOn)]
    .map(([{ name }, services]) => {
      const known = services.map((service) => ({
        service,
        hostname: own.get(service)?.[0]?.name,
        pages: pages.get(service) ?? [],
      }));
      return {
        path: `lxc-configs/${name}/generated.yml`,
        text: yamlFile([guestConfig(lab, known)]),
      };
    })
    .toSorted(byPath);
}

// --- internal ---

const isOnGuest = (service: Service): service is Service & { readonly runsOn: Guest | CloudVm } =>
  service.runsOn.kind !== 'cluster';
