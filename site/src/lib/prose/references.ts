import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { nearest } from '../../../../model/index.ts';

/** What prose may refer to. */
export interface Known {
  /** Names of entities, and ids for names that two kinds share. @example 'host:asgard-atlas' */
  readonly entities: ReadonlySet<string>;
  readonly views: ReadonlySet<string>;
}

/**
 * Checks what MDX says of the lab: `<Entity name="…">` and `<Picture view="…">` for something that
 * is not there end the build, with the place and the nearest name.
 *
 * @param known `undefined` while the lab is faulty: that is reported elsewhere.
 */
export const labReferences = (known: Known | undefined) =>
  defineMdastPlugin({
    name: 'lab-references',
    options: { position: true },
    mdxJsxFlowElement: (node, { fileURL }) => check(node, fileURL, known),
    mdxJsxTextElement: (node, { fileURL }) => check(node, fileURL, known),
  });

// --- internal ---

/** What is used of an element of MDX. */
interface Element {
  readonly name: string | null;
  readonly attributes: readonly unknown[];
  readonly position?:
    | { readonly start: { readonly line: number; readonly column: number } }
    | undefined;
}

function check(element: Element, file: URL | undefined, known: Known | undefined): undefined {
  if (!known) return;
  const reference = referenceOf(element, known);
  if (!reference || reference.names.has(reference.name)) return;
  const { what, name, names } = reference;
  const near = nearest(name, names);
  const help = near === undefined ? '' : `: did you mean '${near}'?`;
  const { line = 1, column = 1 } = element.position?.start ?? {};
  const where = file ? `${fileURLToPath(file)}:${line}:${column}: ` : '';
  throw new Error(`${where}there is no ${what} '${name}'${help}`);
}

interface Reference {
  readonly what: string;
  readonly name: string;
  readonly names: ReadonlySet<string>;
}

function referenceOf({ name, attributes }: Element, known: Known): Reference | undefined {
  if (name === 'Entity') {
    const value = valueOf(attributes, 'name');
    return value === undefined ? undefined : { what: 'entity', name: value, names: known.entities };
  }
  if (name !== 'Picture') return undefined;
  const value = valueOf(attributes, 'view');
  return value === undefined ? undefined : { what: 'view', name: value, names: known.views };
}

function valueOf(attributes: readonly unknown[], wanted: string): string | undefined {
  for (const attribute of attributes) {
    if (typeof attribute !== 'object' || attribute === null) continue;
    if (!('name' in attribute) || attribute.name !== wanted || !('value' in attribute)) continue;
    if (typeof attribute.value === 'string') return attribute.value;
  }
  return undefined;
}
