export { generateK8s } from './generate.ts';
