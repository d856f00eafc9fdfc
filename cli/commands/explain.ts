import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesFile, examplesIn, ruleTexts } from '../../model/index.ts';
import type { Examples, RuleText } from '../../model/index.ts';
import { UsageError, type Command } from '../command.ts';
import { root } from '../root.ts';
import { didYouMean, quote } from '../suggest.ts';
import { painter, writeOut, type Paint } from '../terminal.ts';

export const explain: Command = {
  words: '[rule]',
  options: {},
  about: [
    'Shows the page of a rule: why it exists, how to satisfy it, and an example. ' +
      'Without a rule, lists all of them.',
  ],
  examples: [
    ['homelab explain', 'list all rules'],
    ['homelab explain memory-overcommitted', 'the id stands in brackets in every diagnostic'],
  ],
  async run({ words: [id, more] }) {
    const paint = painter(process.stdout);
    if (more !== undefined)
      throw new UsageError(`explain: unexpected ${quote(more)}; one rule at a time`);
    if (id === undefined) {
      writeOut(list(paint));
      return 0;
    }
    const text = ruleTexts.find((rule) => rule.id === id);
    if (!text) {
      const guess = await didYouMean(
        id,
        ruleTexts.map((rule) => rule.id),
      );
      throw new UsageError(
        `explain: there is no rule ${quote(id)}${guess}\n\`homelab explain\` lists all of them.`,
      );
    }
    writeOut(page(text, paint));
    return 0;
  },
};

// --- internal ---

function list(paint: Paint): string {
  const width = Math.max(...ruleTexts.map(({ id }) => id.length));
  return ruleTexts
    .map(({ id, severity, title }) => `${paint(severity, id.padEnd(width))}  ${title}\n`)
    .join('');
}

function page(text: RuleText, paint: Paint): string {
  const { id, severity, title, why, remedy } = text;
  const { wrong, right } = examplesOf(id);
  return `${paint(severity, `${severity}[${id}]`)}${paint('strong', `: ${title}`)}

${wrap(why)}

${paint('strong', 'What to do')}
${wrap(remedy)}

${paint('removed', 'Wrong')}
${indent(wrong)}

${paint('added', 'Right')}
${indent(right)}
`;
}

/** The cases of a rule are no part of the program: only this page shows their text. */
const examplesOf = (id: string): Examples =>
  examplesIn(readFileSync(join(root, casesFile(id)), 'utf8'));

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');

/** Breaks prose at blanks, 100 columns wide at most; its own line breaks stay. */
const wrap = (text: string): string =>
  text
    .replace(/(?![^\n]{1,98}$)([^\n]{1,98})[ ]/gm, '$1\n')
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
