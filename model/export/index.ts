export { exportLab, schemaPath } from './export-lab.ts';
export type { Json } from './export-lab.ts';
export { exportSchema } from './export-schema.ts';
