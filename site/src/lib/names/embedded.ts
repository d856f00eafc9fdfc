import { conventionOf } from '../../../../model/naming/index.ts';
import type {
  Convention,
  ConventionSpec,
  NameKind,
  NameTable,
  Row,
} from '../../../../model/naming/index.ts';

/** What a page carries for its script: the defaults of every kind, and what the lab decided. */
interface Embedded {
  readonly kinds: readonly NameKind[];
  readonly rows: Readonly<Record<NameKind, Row>>;
  readonly spec: ConventionSpec;
}

/** A naming convention as JSON that can stand in a `<script>` of a page. */
export function embed({ kinds, rowOf }: NameTable, spec: ConventionSpec): string {
  const rows = Object.fromEntries(kinds.map((kind) => [kind, rowOf(kind)]));
  return JSON.stringify({ kinds, rows, spec }).replaceAll('<', String.raw`\u003c`);
}

/** The convention in force, from what `embed` wrote. */
export function unembed(json: string): Convention {
  const { kinds, rows, spec }: Embedded = JSON.parse(json);
  return conventionOf({ kinds, rowOf: (kind) => rows[kind] }, spec).convention;
}
