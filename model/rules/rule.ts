import type { Finding, Severity } from '../diagnostics/index.ts';
import type { LabIndex } from '../graph/index.ts';

/** What a diagnostic is about: the text of its page. Ids are permanent. */
export interface RuleText {
  /** Kebab-case; the name of its file, of its cases and of its page. */
  readonly id: string;
  readonly severity: Severity;
  /** One clause, as a heading. @example 'Guests need more memory than their host has' */
  readonly title: string;
  /** What happens in the real lab when this is ignored. */
  readonly why: string;
  /** What to do, in order of preference. */
  readonly remedy: string;
}

/** A check of what holds between entities, or of more than a schema can say about one. */
export interface Rule extends RuleText {
  /** Yields every finding. Pure: reads the lab and nothing else. */
  readonly check: (lab: LabIndex) => Iterable<Finding>;
}
