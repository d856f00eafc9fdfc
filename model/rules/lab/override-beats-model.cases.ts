import type { FileCases } from '../cases.ts';
import { clustered } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'the model knows the number of copies': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/grafana.yaml': `
        replicas: 3
        resources:
          requests:
            memory: 256Mi
      `,
    },

    'a key deep inside, another one, and a map in place of a text': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/grafana.yaml': `
        # Tried with the provider of a friend.
        admin:
          existingSecret: other
          userKey: root
        fullnameOverride:
          name: dashboards
      `,
    },
  },

  holds: {
    'the model says nothing about these keys': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/grafana.yaml': `
        resources:
          requests:
            memory: 256Mi
      `,
    },

    'a key beside those of the model': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/grafana.yaml': `
        admin:
          passwordKeyTwo: other
      `,
    },

    'nothing is in it yet': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/grafana.yaml': `
        # resources:
      `,
    },
  },
};
