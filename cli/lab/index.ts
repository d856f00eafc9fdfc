export { guestFolders } from './guest-folders.ts';
export { labOption } from './option.ts';
export { loadLab } from './load-lab.ts';
export { unusedFiles } from './unused-files.ts';
