import { inWords } from '../../entity/index.ts';
import type { Rule } from '../rule.ts';

export const coresOversized: Rule = {
  id: 'cores-oversized',
  severity: 'error',
  title: 'A guest has more processors than its host',
  why: 'Proxmox refuses to start a VM with more processors than the host has threads.',
  remedy: 'Give the guest at most as many cores as the host has hardware threads.',
  *check(lab) {
    for (const guest of [...lab.vms, ...lab.lxcs]) {
      const { kind, name, cores, host } = guest;
      if (cores <= host.cores) continue;
      const threads = inWords(host.cores, 'thread');
      yield {
        at: { owner: guest, path: ['cores'] },
        message: `${kind} '${name}' has ${cores} cores, its host '${host.name}' has ${threads}`,
        help: `write at most ${host.cores}`,
        related: [{ at: { owner: host, path: ['cores'] }, message: 'the threads of the host' }],
      };
    }
  },
};
