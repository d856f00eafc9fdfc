export { exportLab, schemaPath } from './export-lab.ts';
export type { ExportedConvention, ExportedEntity, ExportedLab, Json } from './export-lab.ts';
export { exportSchema } from './export-schema.ts';
