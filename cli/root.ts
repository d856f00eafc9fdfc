import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository that this program belongs to, wherever it is called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
