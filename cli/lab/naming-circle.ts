import { codeOnly, literally, placeAt } from './code.ts';

/** One step of a circle: a constant, and where its definition names the next one. */
export interface Naming {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The shortest circle of constants of a file that name each other, if one leads from the constant
 * that is made at a line through another one. The first step is the constant at that line.
 */
export function namingCircle(
  text: string,
  line: number,
  through: string,
): readonly Naming[] | undefined {
  const statements = statementsOf(codeOnly(text));
  const made = statements.findLast((statement) => statement.line <= line);
  const first = made && mentionOf(made, through, text);
  if (!made?.name || !first) return undefined;
  const from = { name: made.name, ...first };
  if (made.name === through) return [from];
  const back = wayBetween(statements, through, made.name, text);
  return back && [from, ...back];
}

// --- internal ---

/** What begins at the left edge, up to the next one that does. */
interface Statement {
  /** What it declares. */
  readonly name: string | undefined;
  readonly line: number;
  /** What follows the name, and where. */
  readonly code: string;
  readonly offset: number;
}

function statementsOf(code: string): Statement[] {
  const starts = [...code.matchAll(/^(?=[\w$])/gm)].map(({ index }) => index);
  return starts.map((offset, nth) => {
    const part = code.slice(offset, starts[nth + 1]);
    const [head = '', name] = /^(?:export\s+)?(?:const|let|var|class)\s+([\w$]+)/.exec(part) ?? [];
    const { line } = placeAt(code, offset);
    return { name, line, code: part.slice(head.length), offset: offset + head.length };
  });
}

/** The shortest way from a constant to another one, by what their definitions name. */
function wayBetween(
  statements: readonly Statement[],
  from: string,
  to: string,
  text: string,
): readonly Naming[] | undefined {
  const seen = new Set([from]);
  let ways: (readonly [last: string, way: readonly Naming[]])[] = [[from, []]];
  while (ways.length > 0) {
    const longer: typeof ways = [];
    for (const [name, way] of ways) {
      const statement = statements.find((candidate) => candidate.name === name);
      if (!statement) continue;
      const end = mentionOf(statement, to, text);
      if (end) return [...way, { name, ...end }];
      for (const { name: other } of statements) {
        const place = other !== undefined && !seen.has(other) && mentionOf(statement, other, text);
        if (!place) continue;
        seen.add(other);
        longer.push([other, [...way, { name, ...place }]]);
      }
    }
    ways = longer;
  }
  return undefined;
}

/** Where a definition names a constant: neither as a key nor as a field of something else. */
function mentionOf(
  { code, offset }: Statement,
  name: string,
  text: string,
): { readonly line: number; readonly column: number } | undefined {
  const used = new RegExp(String.raw`(?<![\w$]|(?<!\.\.)\.)${literally(name)}(?![\w$]|\s*:)`);
  const found = used.exec(code);
  return found ? placeAt(text, offset + found.index) : undefined;
}
