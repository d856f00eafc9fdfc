import { join } from 'node:path';
import ts from 'typescript';
import { entityKinds, kinds } from '../model/index.ts';
import type { EntityKind } from '../model/index.ts';

/** What an editor shows for a field that an author writes. */
export interface FieldDoc {
  /** Empty if nothing is said. */
  readonly text: string;
  /** The fields inside of it, where it is an object or a list of such. */
  readonly fields: FieldDocs;
}

/** By the names of the fields. */
export type FieldDocs = ReadonlyMap<string, FieldDoc>;

/**
 * What editors show for every field of every kind: asked of the compiler, so that schema and
 * reference say the same as the hover, and each sentence stands in the source once.
 */
export function fieldDocs(): ReadonlyMap<EntityKind, FieldDocs> {
  const door = join(import.meta.dirname, '../model/index.ts');
  const program = ts.createProgram([door], compilerOptions);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(door);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error('model/index.ts can not be read');
  const exported = checker.getExportsOfModule(module);
  return new Map(
    entityKinds.map((kind) => {
      const { name } = kinds[kind].define;
      const define = exported.find((symbol) => symbol.name === name);
      if (!define) throw new Error(`model/index.ts does not export ${name}`);
      return [kind, fieldsOf(checker, specOf(checker, define))];
    }),
  );
}

// --- internal ---

const compilerOptions: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts'],
  types: [],
  allowImportingTsExtensions: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
};

/** The type of what a `define*` function takes. */
function specOf(checker: ts.TypeChecker, define: ts.Symbol): ts.Type {
  const isAlias = (define.flags & ts.SymbolFlags.Alias) !== 0;
  const declared = isAlias ? checker.getAliasedSymbol(define) : define;
  const [signature] = checker.getTypeOfSymbol(declared).getCallSignatures();
  const [spec] = signature?.getParameters() ?? [];
  if (!spec) throw new Error(`${define.name} takes no spec`);
  return checker.getTypeOfSymbol(spec);
}

const fieldsOf = (checker: ts.TypeChecker, type: ts.Type): FieldDocs =>
  new Map(checker.getPropertiesOfType(type).map((field) => [field.name, docOf(checker, field)]));

function docOf(checker: ts.TypeChecker, field: ts.Symbol): FieldDoc {
  const text = ts.displayPartsToString(field.getDocumentationComment(checker));
  const examples = field
    .getJsDocTags(checker)
    .filter(({ name }) => name === 'example')
    .map((tag) => `Example: ${ts.displayPartsToString(tag.text)}.`);
  const inner = objectsIn(checker, checker.getTypeOfSymbol(field));
  const fields = inner.flatMap((type) => [...fieldsOf(checker, type)]);
  return { text: [oneLine(text), ...examples].filter(Boolean).join(' '), fields: new Map(fields) };
}

/** Objects that an author writes in a field: not entities, which he names, and not sizes. */
function objectsIn(checker: ts.TypeChecker, type: ts.Type): ts.Type[] {
  if (type.isUnion()) return type.types.flatMap((member) => objectsIn(checker, member));
  const item = checker.isArrayLikeType(type)
    ? checker.getIndexTypeOfType(type, ts.IndexKind.Number)
    : undefined;
  if (item) return objectsIn(checker, item);
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  const isNamed = ['kind', 'mebibytes'].some((name) => type.getProperty(name));
  return isObject && !isNamed ? [type] : [];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
