import type { Entity, Host, Location } from '../../../model/index.ts';

/** A box that stands for no entity: people, what hides the lab, or a part of an entity. */
export interface Actor {
  readonly kind: 'actor' | 'edge' | 'networks' | 'page';
  /** Unique among actors of its kind. */
  readonly name: string;
  readonly label: string;
  readonly detail: string;
  readonly status: Entity['status'];
  /** What it stands in. */
  readonly inside?: Entity;
  /** Address that it leads to. */
  readonly page?: string;
}

/** True for a box that stands for no entity. */
export const isActor = (subject: Entity | Actor): subject is Actor => 'label' in subject;

/** People who come from the internet. */
export const users: Actor = {
  kind: 'actor',
  name: 'users',
  label: 'Users',
  detail: 'from the internet',
  status: 'active',
};

/** People whose device is in the house. */
export const house: Actor = {
  kind: 'actor',
  name: 'house',
  label: 'At home',
  detail: 'devices in the house',
  status: 'active',
};

/** Who answers for the zones and ends the tunnels. */
export const cloudflare: Actor = {
  kind: 'edge',
  name: 'cloudflare',
  label: 'Cloudflare',
  detail: 'DNS and tunnel',
  status: 'active',
};

/**
 * The VLANs of a location as one frame, or as one box where a picture does not say who is on them.
 */
export const networksOf = (location: Location): Actor => ({
  kind: 'networks',
  name: location.name,
  label: `networks of ${location.name}`,
  detail: '',
  status: location.status,
  inside: location,
  page: '/diagrams/network/',
});

/** The management page of a host, drawn where the host itself cannot be the end of a line. */
export const pageOf = (host: Host): Actor => ({
  kind: 'page',
  name: host.name,
  label: 'management page',
  detail: `of ${host.name}`,
  status: host.status,
  inside: host,
});
