import type { Service } from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';

/** A Service of Kubernetes, in the namespace of the service that owns it. */
export interface Backend {
  readonly name: string;
  readonly port: number;
}

/**
 * What we know about one Helm chart. It sets only what the model knows; what is the author's taste
 * belongs to `k8s/overrides/<cluster>/<service>.yaml`.
 */
export interface Chart {
  readonly values: (context: ClusterContext, service: Service) => DataObject;
  /** The Service by which others reach it. */
  readonly backend: (service: Service) => Backend;
  /** Set if the chart makes the claims of its volumes itself. */
  readonly makesClaims?: true;
}
