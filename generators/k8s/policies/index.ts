import { isBuiltInNamespace, namespaceOf, type Service } from '../../../model/index.ts';
import type { ClusterContext } from '../context.ts';
import type { KubernetesObject } from '../object.ts';
import { flowsIn } from './flows.ts';
import { policyOfNamespace, policyOfService } from './policy.ts';

/**
 * Network policies of a cluster, by the service whose Application brings them. Each shuts the pods
 * of its service and opens what the model knows of; policies only ever add, so that what is written
 * by hand beside them opens more, and nothing opens less.
 *
 * That of a whole namespace comes with the first of its services by name. Should it move with
 * another one, that opens nothing in the meantime: the pods of each service are shut by its own.
 */
export function networkPolicies(
  context: ClusterContext,
): ReadonlyMap<Service, readonly KubernetesObject[]> {
  const flows = flowsIn(context);
  const ours = context.services.filter((service) => !isBuiltInNamespace(namespaceOf(service)));
  const opening = Map.groupBy(flows, ({ from }) => from);
  const answering = Map.groupBy(flows, ({ to }) => to);
  const firsts = new Set(
    [...Map.groupBy(ours, namespaceOf).values()].flatMap((services) => services.slice(0, 1)),
  );
  return new Map(
    ours.map((service) => {
      const own = [...(opening.get(service) ?? []), ...(answering.get(service) ?? [])];
      return [
        service,
        [
          ...(firsts.has(service) ? [policyOfNamespace(context, service)] : []),
          policyOfService(context, service, own),
        ],
      ];
    }),
  );
}
