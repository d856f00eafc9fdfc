export { anyLocale } from './ansible.ts';
export { cacheFolder } from './cache.ts';
export { find } from './find.ts';
export { install } from './install.ts';
export { opentofu } from './opentofu.ts';
export { neededTool } from './needed.ts';
export { mirrorSettings, proxmoxProvider } from './proxmox-provider.ts';
export { toolPath, tools } from './tool-path.ts';
export type { Tool } from './tool.ts';
