export { generateDiagrams } from './generate.ts';
