import { dirname } from 'node:path';

/** The repository that this program belongs to, wherever it is called from. */
export const root = dirname(import.meta.dirname);
