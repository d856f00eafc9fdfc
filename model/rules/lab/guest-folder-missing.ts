import type { RuleText } from '../rule.ts';

export const guestFolderMissing: RuleText = {
  id: 'guest-folder-missing',
  severity: 'warning',
  title: 'A guest runs services, and nobody wrote their configuration',
  why:
    'Services of a cluster are installed from `k8s`, those of other guests from ' +
    '`lxc-configs/<guest>`. With nothing there but what is generated, ' +
    'the guest is made and hardened, and the service never starts.',
  remedy:
    'Make the folder and write there what the services need: a package and its files, ' +
    'or a stack of containers.',
};
