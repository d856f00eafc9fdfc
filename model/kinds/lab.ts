import * as z from 'zod';
import { isDeclared } from '../diagnostics/index.ts';
import { declare, oneOf, prose, shaped, text } from '../entity/index.ts';
import type { ConventionSpec } from '../naming/index.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isConvention = (value: unknown): boolean =>
  isObject(value) &&
  'codenames' in value &&
  isObject(value.codenames) &&
  'patterns' in value &&
  isObject(value.patterns);

/**
 * What Git allows for a branch, and Argo CD can't mistake for an option: no blank, no `~^:?*[\`, no
 * `..`, `//` or `@{`, no part that begins with a dot or ends in `.lock`.
 * @see https://git-scm.com/docs/git-check-ref-format
 */
const branchName =
  /^(?![-./]|@$)(?!.*(?:\.\.|@\{|\/[/.]|\.lock(?:\/|$)|[/.]$))[^\p{Cc} ~^:?*[\\]+$/u;

/** Ways to tell people of an alert. */
const alertWays = ['discord', 'slack', 'webhook', 'own'] as const;

/** A way to tell people of an alert. */
export type AlertWay = (typeof alertWays)[number];

const schema = z.strictObject({
  /** Short name of the lab. @example 'homelab' */
  name: shaped(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a kebab-case name such as 'homelab'"),
  /** Domain under which everything has its name. @example 'example.com' */
  domain: shaped(
    /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    "a DNS domain such as 'example.com'",
  ),
  /** Git repository that Argo CD reads; an https address. */
  repository: shaped(
    /^https:\/\/[^\s@]+$/,
    "an https address without credentials, such as 'https://github.com/you/homelab'",
  ),
  /** Which codenames exist, and the patterns that differ from the defaults. */
  convention: z.custom<ConventionSpec>(isConvention, {
    error: 'what defineConvention({ version: 1, codenames: { … }, patterns: {} }) returned',
  }),
  parts: z.array(z.unknown(), { error: "a list of modules (import * as hosts from './hosts.ts')" }),
  /** What it is, in a sentence: the first on the start page of the site. Default: none. */
  description: prose('a sentence').optional(),
  /**
   * Who is asked about it; a label on everything that takes labels. Default: the name of the lab.
   */
  owner: text('the name of a person or a group').optional(),
  /** Account that cloud-init creates and Ansible signs in with. Default `ansible`. */
  adminUser: shaped(
    /^(?!root$)[a-z_][a-z0-9_-]{0,31}$/,
    "a Linux user name (at most 32 of a-z, 0-9, '_' and '-') other than root, such as 'ansible'",
  ).optional(),
  /**
   * How Prometheus tells people of an alert: a message at Discord or Slack, or a request to a web
   * hook (ntfy, Gotify, a script). Its address is a secret and stands in the vault. `own`: the whole
   * configuration of Alertmanager stands there, for mail and all else. Default: nobody is told.
   * @example 'webhook'
   */
  alerts: oneOf(alertWays).optional(),
  /** Branch that Argo CD follows. Default `main`. */
  branch: shaped(
    branchName,
    "a name that Git allows for a branch (no blank, no '..', none of ~^:?*[\\), such as 'main'",
  ).optional(),
});

/** What the author writes in `model/lab/index.ts`. */
export interface LabSpec extends Readonly<Omit<z.input<typeof schema>, 'parts'>> {
  /**
   * The files of the lab, each as `import * as hosts from './hosts.ts'`. Whatever they declare, a
   * part has to export.
   */
  // The empty tuple makes the compiler read the list as a tuple: as an array it would compare all
  // parts with each other, export by export.
  readonly parts: readonly object[] | readonly [];
}

/** A lab as its author wrote it. `resolve` checks it and makes a {@link ResolvedLab} of it. */
export interface Lab extends LabSpec {
  readonly kind: 'lab';
}

/**
 * Puts the files of a lab together. Never throws for a faulty field: `resolve` reports every
 * finding at once.
 *
 * @example
 * export default defineLab({
 *   name: 'homelab',
 *   domain: 'example.com',
 *   repository: 'https://…',
 *   convention,
 *   parts: [locations, hosts],
 * });
 */
export function defineLab(spec: LabSpec): Lab {
  const fields: Partial<Lab> = { ...spec };
  const { kind, ...rest } = fields; // of another lab: one may be made of it
  return declare({ kind: 'lab', schema, define: defineLab }, kind === 'lab' ? rest : fields);
}

/** True for what `defineLab` of this model returned: only what it declared is known to it. */
export const isLab = (value: unknown): value is Lab =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'lab' &&
  isDeclared(value);
