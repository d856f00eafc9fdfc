export { generatePictures } from './generate.ts';
