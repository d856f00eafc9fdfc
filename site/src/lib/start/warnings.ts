import { hideSecrets, type RuleFinding } from '../../../../model/index.ts';

/** What a rule warns of in a lab that is good enough to be built. */
export interface Warning {
  readonly rule: string;
  /** @example "image 'tpl-debian-13-2026-09-28' has no checksum" */
  readonly message: string;
}

/** What everybody may read of the findings about a lab. */
export const warningsIn = (findings: readonly RuleFinding[]): Warning[] =>
  findings.map(({ rule, message }) => ({ rule, message: hideSecrets(message) }));
