import type { Volume } from '../../kinds/index.ts';

/** True for data that one process alone may write. */
export const isDatabase = ({ data }: Volume): boolean => databases[data];

// --- internal ---

const databases: Readonly<Record<Volume['data'], boolean>> = {
  sqlite: true,
  postgres: true,
  tsdb: true,
  media: false,
  files: false,
};
