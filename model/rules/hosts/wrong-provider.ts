import type { LabIndex } from '../../graph/index.ts';
import type { Location } from '../../kinds/index.ts';
import { few } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const wrongProvider: Rule = {
  id: 'wrong-provider',
  severity: 'error',
  title: 'Something stands where it cannot be',
  why:
    'OpenTofu knows one way for each: ' +
    'hosts are machines of yours, buckets are made on AWS, ' +
    'cloud VMs are rented from Oracle Cloud. ' +
    'Anywhere else they would be left out of its variables without a word, and never be made.',
  remedy: 'Name a location of the right provider.',
  *check(lab) {
    for (const owner of [...lab.hosts, ...lab.cloudVms, ...lab.buckets]) {
      const { provider, name } = owner.location;
      const { only, because, otherwise } = needs[owner.kind];
      if (provider === only) continue;
      yield {
        at: { owner, path: ['location'] },
        message:
          `${owner.kind} '${owner.name}' stands at ${name}, ` +
          `whose provider is '${provider}', but ${because}`,
        help: `name a location with provider '${only}'${examples(lab, only)}, or ${otherwise}`,
        related: [
          { at: { owner: owner.location, path: ['provider'] }, message: `the provider of ${name}` },
        ],
      };
    }
  },
};

// --- internal ---

type Provider = Location['provider'];

interface Need {
  readonly only: Provider;
  readonly because: string;
  readonly otherwise: string;
}

/** The provider that OpenTofu makes each kind with: see `generators/tofu`. */
const needs: Readonly<Record<'host' | 'cloud-vm' | 'bucket', Need>> = {
  host: {
    only: 'on-premises',
    because: "a host is a machine of yours, which stands 'on-premises'",
    otherwise: 'use defineCloudVm for a rented machine',
  },
  'cloud-vm': {
    only: 'oracle-cloud',
    because: "cloud VMs are rented from 'oracle-cloud' only",
    otherwise: 'use defineVm for a VM on a host of yours',
  },
  bucket: {
    only: 'aws',
    because: "buckets are made on 'aws' only",
    otherwise: 'use defineDataset for storage of your own',
  },
};

/** Locations that would be right. @example " (babylon)" */
function examples(lab: LabIndex, provider: Provider): string {
  const names = lab.locations
    .filter((location) => location.provider === provider)
    .map(({ name }) => name);
  return names.length > 0 ? ` (${few(names)})` : '';
}
