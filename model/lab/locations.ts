import { defineLocation } from '../index.ts';

export const asgard = defineLocation({
  name: 'asgard',
  provider: 'on-premises',
  description: 'Main homelab: compute and the Kubernetes cluster.',
});

export const wano = defineLocation({
  name: 'wano',
  provider: 'on-premises',
  status: 'planned',
  description: 'Second site: central storage, far from the first.',
});

export const babylon = defineLocation({
  name: 'babylon',
  provider: 'aws',
  description: 'AWS: backups and disaster recovery.',
});

export const coruscant = defineLocation({
  name: 'coruscant',
  provider: 'oracle-cloud',
  description: 'Oracle Cloud: machines that stay up when the house is dark.',
});
