export { guestFolders } from './guest-folders.ts';
export { k8sFiles } from './k8s-files.ts';
export { labOption } from './option.ts';
export { loadLab } from './load-lab.ts';
export { unusedFiles } from './unused-files.ts';
