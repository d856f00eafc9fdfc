import type { Diagnostic, Position, Severity } from './diagnostic.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What SARIF says about a rule; `RuleText` of the rules fits. */
export interface SarifRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/**
 * Diagnostics as SARIF 2.1.0, which GitHub code scanning and editors read. Ends with a newline.
 *
 * @param rules texts of all rules; those that found nothing are listed too, so that a reader can
 *   tell "clean" from "not looked at"
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(diagnostics: readonly Diagnostic[], rules: readonly SarifRule[]): string {
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'homelab', rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: withoutSecrets(diagnostics).map((diagnostic) =>
          result(diagnostic, indexes.get(diagnostic.rule)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

// --- internal ---

/**
 * `helpUri` must be absolute (section 3.49.12) and a lab need not have a public site: the page is
 * named relative to wherever the site is.
 */
const descriptor = ({ id, severity, title, why, remedy }: SarifRule) => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: why },
  help: {
    text: `${why}\n\n${remedy}`,
    markdown: `${why}\n\n**What to do:** ${remedy}\n\n[More](rules/${id}/)`,
  },
  defaultConfiguration: { level: severity },
  properties: { page: `rules/${id}/` },
});

const result = (diagnostic: Diagnostic, ruleIndex: number | undefined) => ({
  ruleId: diagnostic.rule,
  ...(ruleIndex !== undefined && { ruleIndex }),
  level: diagnostic.severity,
  message: {
    text: [diagnostic.message, diagnostic.note, diagnostic.help]
      .filter((part) => part !== undefined)
      .join('\n'),
  },
  locations: [{ physicalLocation: physical(diagnostic, diagnostic.endColumn) }],
  ...(diagnostic.related?.length && {
    relatedLocations: diagnostic.related.map((other, id) => ({
      id,
      message: { text: other.message },
      physicalLocation: physical(other),
    })),
  }),
});

const physical = ({ file, line, column }: Position, endColumn?: number) => ({
  artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
  region: { startLine: line, startColumn: column, ...(endColumn !== undefined && { endColumn }) },
});
