import { dedent } from './_dedent.ts';
import { neutralNames } from './neutral-names.ts';

/** The examples on the page of a rule. */
export interface Examples {
  /** Breaks the rule. */
  readonly wrong: string;
  /** The same, put right. */
  readonly right: string;
}

/**
 * The examples in the text of a file of cases: what the first lab that breaks the rule, and the
 * first one that holds it, are made of, with neutral names. What puts a lab together is left out,
 * and so are files that it shares with others.
 *
 * @param text of a `<id>.cases.ts`, as the formatter leaves it
 */
export const examplesIn = (text: string): Examples => ({
  wrong: neutralNames(firstCase(text, 'breaks')),
  right: neutralNames(firstCase(text, 'holds')),
});

// --- internal ---

function firstCase(text: string, list: 'breaks' | 'holds'): string {
  const [, cases = ''] = new RegExp(`^  ${list}: \\{\\n([\\s\\S]*?)^  \\}`, 'm').exec(text) ?? [];
  const [, head = '', body = ''] = /^    (.*)\{\n([\s\S]*?)^    \},?$/m.exec(cases) ?? [];
  return head.endsWith('=> ') ? statementsIn(body) : filesIn(body);
}

function statementsIn(body: string): string {
  const [statements = '', returned = ''] = body.split(/^      return /m);
  return dedent(statements.trim() === '' ? `      ${returned}` : statements);
}

/** Each file under its path. */
const filesIn = (body: string): string =>
  [...body.matchAll(/^      '(.+)': `\n([\s\S]*?)^      `,$/gm)]
    .map(([, path = '', file = '']) => `// ${path}\n${dedent(file)}`)
    .join('\n\n');
