import { entityKinds, kinds } from '../../../../model/index.ts';
import type { EntityKind } from '../../../../model/index.ts';
import { docsIn } from './source-docs.ts';
import type { SourceDocs } from './source-docs.ts';

/** A kind as its page in the reference begins. */
export interface ReferenceKind extends SourceDocs {
  readonly kind: EntityKind;
  /** @example 'defineHost' */
  readonly define: string;
}

/** Every kind, in the order of the model. */
export const referenceKinds = (): ReferenceKind[] =>
  entityKinds.map((kind) => {
    const { define } = kinds[kind];
    const source = sources[`../../../../model/kinds/${kind}.ts`] ?? '';
    return { kind, define: define.name, ...docsIn(source, define.name) };
  });

// --- internal ---

/** Text of the files of the kinds, by path from here. */
const sources = import.meta.glob<string>('../../../../model/kinds/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
