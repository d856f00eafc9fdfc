import { safeText, type Explanation } from '../../model/index.ts';
import { quote } from '../suggest.ts';
import type { Paint } from '../terminal.ts';
import type { ExplainedName } from './name-report.ts';

/**
 * Names for people.
 *
 * @example
 * k8s-master-01
 *   is a VM: <role>-<nn>
 *     role  k8s-master
 *     nn    01
 */
export const showNames = (reports: readonly ExplainedName[], paint: Paint): string =>
  reports
    .map(({ report, explanations }) => {
      const answers = explanations.map((explanation) => show(explanation, paint));
      return `${paint('strong', shown(report.name))}\n${answers.join('')}`;
    })
    .join('\n');

// --- internal ---

const shown = (name: string): string => safeText(quote(name).slice(1, -1)) || "''";

function show(
  { article, pattern, fits, parts = {}, findings, suggestion }: Explanation,
  paint: Paint,
): string {
  const width = Math.max(0, ...Object.keys(parts).map((part) => part.length));
  const lines = fits
    ? [
        `  ${paint('added', 'is')} ${article}: ${pattern}`,
        ...Object.entries(parts).map(
          ([part, value]) => `    ${part.padEnd(width)}  ${shown(value)}`,
        ),
      ]
    : [`  ${paint('error', 'is not')} ${article}: ${pattern}`];
  const told = findings.map(({ severity, message, help }) => {
    const mark = severity === 'warning' ? paint('warning', 'warning: ') : '';
    return `    ${mark}${safeText(message)}; ${safeText(help)}`;
  });
  const remedy =
    suggestion === undefined
      ? []
      : [`    nearest right name: ${paint('strong', shown(suggestion))}`];
  return [...lines, ...told, ...(fits ? [] : remedy)].map((line) => `${line}\n`).join('');
}
