import type { FileCases } from '../cases.ts';
import { clustered, sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'the name of the application is misspelt': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/grafanna.yaml': `
        podLabels: { team: home }
      `,
    },

    'it names no cluster': {
      ...clustered,
      'k8s/overrides/grafana.yaml': `
        podLabels: { team: home }
      `,
    },

    'its cluster is misspelt': {
      ...clustered,
      'k8s/extras/asgard-orion-clutser/grafana/greeting.yaml': `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: greeting }
      `,
    },

    'its application is gone': {
      ...clustered,
      'k8s/extras/asgard-orion-cluster/outline/greeting.yaml': `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: greeting }
      `,
    },

    'its ending is another one': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/grafana.yml': `
        podLabels: { team: home }
      `,
    },

    'an object that is in the folder of no application': {
      ...clustered,
      'k8s/extras/asgard-orion-cluster/greeting.yaml': `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: greeting }
      `,
    },

    'an own application in a folder that is no cluster': {
      ...clustered,
      'k8s/apps/websites/shop.yaml': `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: greeting }
      `,
    },

    'it is no YAML': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/grafana.yaml': `
        podLabels:
          team: home
         owner: odin
      `,
    },

    'it holds no keys': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/grafana.yaml': `
        - podLabels
      `,
    },

    'there is no cluster at all': {
      ...sound,
      'k8s/overrides/asgard-orion-cluster/grafana.yaml': `
        podLabels: { team: home }
      `,
    },
  },

  holds: {
    'everything where it is read': {
      ...clustered,
      'k8s/apps/shop.yaml': `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: greeting }
      `,
      'k8s/apps/asgard-orion-cluster/shop.yaml': `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: greeting }
      `,
      'k8s/apps/README.md': `
        # Applications of your own
      `,
      'k8s/extras/asgard-orion-cluster/README.md': `
        # What you add
      `,
      'k8s/extras/asgard-orion-cluster/grafana/dashboards/greeting.yaml': `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: greeting }
      `,
      'k8s/extras/asgard-orion-cluster/storage/greeting.yaml': `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: greeting }
      `,
      'k8s/overrides/asgard-orion-cluster/grafana.yaml': `
        podLabels: { team: home }
      `,
    },

    'its application is only planned': {
      ...clustered,
      'k8s/overrides/asgard-orion-cluster/outline.yaml': `
        podLabels: { team: home }
      `,
      'model/lab/services.ts': `
        import { defineService } from '../index.ts';
        import { orion } from './clusters.ts';

        const chart = { repository: 'https://charts.example.com', version: '1.0.0' };

        export const grafana = defineService({
          name: 'grafana',
          runsOn: orion,
          chart: { ...chart, name: 'grafana' },
        });
        export const outline = defineService({
          name: 'outline',
          runsOn: orion,
          chart: { ...chart, name: 'outline' },
          status: 'planned',
        });
      `,
    },
  },
};
