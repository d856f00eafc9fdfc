// Run by rules.ts in a process of its own: prints the text of every rule as JSON.
import { ruleTexts } from '../../../../model/index.ts';

process.stdout.write(JSON.stringify(ruleTexts));
