// `npm run schema`: writes the JSON Schema of `homelab export`, made from the kinds of the model.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaPath } from '../model/index.ts';
import { publishedSchema } from './published-schema.ts';

const file = join(import.meta.dirname, '..', schemaPath);
writeFileSync(file, `${JSON.stringify(publishedSchema(), null, 2)}\n`);
