import type { Option } from '../command.ts';

/** `--lab`, the same in every command. */
export const labOption: Option = {
  type: 'string',
  value: 'DIR',
  about: 'folder of the lab (default: model/lab of this repository)',
};
