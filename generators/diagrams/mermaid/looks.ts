import { entityKinds, kinds } from '../../../model/index.ts';
import type { Family } from '../../../model/index.ts';
import type { BoxEffect, BoxKind } from '../graph/index.ts';

/** Class of a kind of box, as it stands in the text. @example classOf('cloud-vm') // 'cloud_vm' */
export const classOf = (kind: BoxKind): string => kind.replaceAll('-', '_');

/**
 * Light fills with dark words read on a white page and on a black one; Mermaid text has one set of
 * colours for both.
 */
const look = (fill: string, stroke: string): string =>
  `fill:${fill},stroke:${stroke},stroke-width:1.5px,color:#0f172a`;
const ownLooks: Readonly<Record<string, string>> = {
  actor: look('#ffffff', '#334155'),
  edge: look('#fff7ed', '#c2410c'),
  zone: look('#ffedd5', '#c2410c'),
  tunnel: look('#ffedd5', '#c2410c'),
  location: look('#f8fafc', '#64748b'),
  host: look('#e2e8f0', '#475569'),
  vm: look('#dbeafe', '#1d4ed8'),
  lxc: look('#cffafe', '#0e7490'),
  cloud_vm: look('#dbeafe', '#1d4ed8'),
  cluster: look('#ede9fe', '#6d28d9'),
  service: look('#dcfce7', '#15803d'),
  page: look('#ffffff', '#475569'),
  networks: look('#fdf2f8', '#be185d'),
  vlan: look('#fce7f3', '#be185d'),
  pool: look('#fef3c7', '#b45309'),
  dataset: look('#fef9c3', '#a16207'),
  bucket: look('#fef3c7', '#b45309'),
  image: look('#f1f5f9', '#475569'),
  backup: look('#f1f5f9', '#475569'),
  more: look('#f1f5f9', '#94a3b8'),
};

/** A kind without colours of its own has those of its family. */
const familyLooks: Readonly<Record<Family, string>> = {
  place: look('#f8fafc', '#64748b'),
  machine: look('#e2e8f0', '#475569'),
  network: look('#fce7f3', '#be185d'),
  storage: look('#fef3c7', '#b45309'),
  workload: look('#dcfce7', '#15803d'),
  edge: look('#ffedd5', '#c2410c'),
  job: look('#f1f5f9', '#475569'),
};

export const looks: Readonly<Record<string, string>> = {
  ...ownLooks,
  ...Object.fromEntries(
    entityKinds
      .filter((kind) => !(classOf(kind) in ownLooks))
      .map((kind) => [classOf(kind), familyLooks[kinds[kind].family]]),
  ),
};

/** Class of what happens to a box: it stops, or it is only harmed. */
export const effectClass = (effect: BoxEffect): string =>
  effect === 'gone' || effect === 'stops' ? 'stops' : 'harmed';

export const marks: Readonly<Record<string, string>> = {
  planned: 'stroke-dasharray:6 4',
  retiring: 'opacity:0.55',
  internal: 'stroke:#b91c1c,stroke-width:3px',
  stops: 'stroke:#b91c1c,stroke-width:4px',
  harmed: 'stroke:#b45309,stroke-width:3px',
};
