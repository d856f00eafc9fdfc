import type { Paint } from '../terminal.ts';
import type { VaultFinding } from './check/index.ts';

/** Findings for people, and how many there are. */
export function showFindings(findings: readonly VaultFinding[], paint: Paint): string {
  const shown = findings.map(
    ({ key, rule, message, help }) =>
      `${paint('error', `error[${rule}]`)}${paint('strong', `: ${key} ${message}`)}\n` +
      `  ${paint('frame', '=')} help: ${help}\n\n`,
  );
  const count = findings.length === 1 ? '1 error' : `${findings.length} errors`;
  return `${shown.join('')}${paint('error', `${count} in the vault`)}\n`;
}
