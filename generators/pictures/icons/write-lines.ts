// `npm run icons`: writes the icons of our own choice, which are always the same, into lines.json.
// The packages that they come from take 20 ms to read, as long as all pictures together.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenIcons } from './chosen-icons.ts';

const file = join(import.meta.dirname, 'lines.json');
writeFileSync(file, `${JSON.stringify(chosenIcons(), null, 2)}\n`);
