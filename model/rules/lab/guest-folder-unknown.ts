import type { RuleText } from '../rule.ts';

export const guestFolderUnknown: RuleText = {
  id: 'guest-folder-unknown',
  severity: 'error',
  title: 'A folder of `lxc-configs` is named after no guest',
  why:
    'Ansible looks for the configuration of a guest in the folder of its name. ' +
    'What lies in any other folder is read by nobody: an edit there changes no machine.',
  remedy: 'Give the folder the name of its guest, or delete it if the guest is gone.',
};
