import { isDeclared, remember } from './diagnostics/index.ts';
import type { ConventionSpec } from './naming/index.ts';

/** What the author writes in `model/lab/index.ts`. */
export interface LabSpec {
  /** Short name of the lab. @example 'homelab' */
  readonly name: string;
  /** Domain under which everything has its name. @example 'example.com' */
  readonly domain: string;
  /** Git repository that Argo CD reads; an https address. */
  readonly repository: string;
  /** Which codenames exist, and the patterns that differ from the defaults. */
  readonly convention: ConventionSpec;
  /** The files of the lab, each as `import * as hosts from './hosts.ts'`. Whatever they declare, a part has to export. */
  // The empty tuple makes the compiler read the list as a tuple: as an array it would compare all parts with each other, export by export.
  readonly parts: readonly object[] | readonly [];
  /** Who is asked about it; a label on everything that takes labels. Default: the name of the lab. */
  readonly owner?: string;
  /** Account that cloud-init creates and Ansible signs in with. Default `ansible`. */
  readonly adminUser?: string;
  /** Branch that Argo CD follows. Default `main`. */
  readonly branch?: string;
}

/** A lab as its author wrote it: not checked yet. `resolve` makes a {@link ResolvedLab} of it. */
export interface Lab extends LabSpec {
  readonly kind: 'lab';
}

/**
 * Puts the files of a lab together. Checks nothing: `resolve` reports every fault at once.
 *
 * @example
 * export default defineLab({ name: 'homelab', domain: 'example.com', repository: 'https://…', convention, parts: [locations, hosts] });
 */
export function defineLab(spec: LabSpec): Lab {
  const lab: Lab = { ...spec, kind: 'lab' };
  remember(lab, defineLab, []);
  return lab;
}

/** True for what `defineLab` returned: `defineLab` of this model, for only what it declared is known to it. */
export const isLab = (value: unknown): value is Lab =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'lab' && isDeclared(value);
