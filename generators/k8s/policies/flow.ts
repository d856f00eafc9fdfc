import type { PodPorts, Service } from '../../../model/index.ts';

/** A connection that the policies of a cluster let through. Both ends of it open for it. */
export interface Flow {
  /**
   * Who opens it. `anybody` is whoever is no pod of ours: people, nodes, the API server; and with
   * them every pod.
   */
  readonly from: Service | 'anybody';
  /**
   * Whom it reaches. `anywhere` is whoever is no pod of ours: machines, the API server, the
   * internet. No address may stand in the tree, so that these are told apart by their ports alone.
   */
  readonly to: Service | 'anywhere';
  readonly ports: Ports;
}

/** Ports of the pods that are reached; of an end outside of the cluster, those of that. */
export type Ports = 'any' | readonly Port[];

export type Port = {
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
};

/** Ports of TCP. @example tcp(443, 6443) */
export const tcp = (...ports: readonly number[]): readonly Port[] =>
  ports.map((port) => ({ protocol: 'TCP', port }));

/** The same of pods, of which nobody may know the ports. */
export const tcpOf = (ports: PodPorts): Ports => (ports === 'any' ? 'any' : tcp(...ports));
