import { isDeclared } from '../diagnostics/index.ts';
import { definerOf } from './kind.ts';

/**
 * Has the kind and the name of an entity, but no `define*` function returned it: a spread of one,
 * which nothing checks and nobody finds.
 */
export interface Copy {
  readonly kind: string;
  readonly name: string;
}

/** True for what looks like an entity and was not declared. */
export const isCopy = (value: unknown): value is Copy =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  definerOf(value.kind) !== undefined &&
  'name' in value &&
  typeof value.name === 'string' &&
  !isDeclared(value);
