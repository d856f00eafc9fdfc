import type { Bucket, CloudVm, Host } from '../kinds/index.ts';
import type { Rule } from './rule.ts';

export const wrongProvider: Rule = {
  id: 'wrong-provider',
  severity: 'error',
  title: 'Something stands where it cannot be',
  why: 'Hosts are machines of yours; buckets and cloud VMs are rented. Each kind is deployed by the provider of its location, which knows nothing of the others.',
  remedy: 'Name a location of the right provider.',
  bad: "defineHost({ name: 'babylon-atlas', location: babylon /* provider: 'aws' */, … });",
  good: "defineHost({ name: 'asgard-atlas', location: asgard /* provider: 'on-premises' */, … });",
  *check(lab) {
    for (const owner of [...lab.hosts, ...lab.cloudVms, ...lab.buckets]) {
      const { provider, name } = owner.location;
      const [wanted, help] = need(owner);
      if ((provider === 'on-premises') === wanted) continue;
      yield {
        at: { owner, path: ['location'] },
        message: `${owner.kind} '${owner.name}' stands at ${name}, which is ${wanted ? `the cloud '${provider}'` : 'a building of yours'}`,
        help,
        related: [{ at: { owner: owner.location, path: ['provider'] }, message: `the provider of ${name}` }],
      };
    }
  },
};

// --- internal ---

/** Whether it stands in a building of yours, and what to write otherwise. */
function need(owner: Host | CloudVm | Bucket): [onPremises: boolean, help: string] {
  switch (owner.kind) {
    case 'host':
      return [true, 'a host is a machine of yours: for a rented one use defineCloudVm'];
    case 'cloud-vm':
      return [false, 'name the cloud that rents it out: for a VM on a host of yours use defineVm'];
    case 'bucket':
      return [false, 'name the cloud that keeps it: for storage of your own use defineDataset'];
  }
}
