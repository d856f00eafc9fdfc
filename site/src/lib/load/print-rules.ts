// Run by rules.ts in a process of its own: prints the text of every rule as JSON.
import { readFileSync } from 'node:fs';
import { casesFile, examplesIn, ruleTexts, themeOf } from '../../../../model/index.ts';

// Run at the root of the repository.
const examplesOf = (id: string) => examplesIn(readFileSync(casesFile(id), 'utf8'));

const pages = ruleTexts.map((text) => ({
  ...text,
  theme: themeOf(text.id),
  examples: examplesOf(text.id),
}));
process.stdout.write(JSON.stringify(pages));
