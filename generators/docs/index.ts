export { generateDocs } from './generate.ts';
