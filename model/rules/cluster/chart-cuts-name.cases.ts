import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, authentik01, image, orion, runningLabOf } from '../fixtures/_running.ts';

const chart = {
  repository: 'https://prometheus-community.github.io/helm-charts',
  name: 'kube-prometheus-stack',
  version: '88.5.3',
};

export const cases: RuleCases = {
  breaks: {
    'the chart of Prometheus would drop the end of a long name': () => {
      const metrics = defineService({
        name: 'metrics-and-alerts-of-the-lab',
        runsOn: orion,
        tier: 'platform',
        namespace: 'monitoring',
        chart,
      });
      return runningLabOf({ metrics });
    },
    'a single character is too many': () => {
      const metrics = defineService({
        name: 'metrics-and-alerts-of-house',
        runsOn: orion,
        tier: 'platform',
        namespace: 'monitoring',
        chart,
      });
      return runningLabOf({ metrics });
    },
    'the cut would be at a hyphen': () => {
      const metrics = defineService({
        name: 'metrics-of-the-whole-house-and-more',
        runsOn: orion,
        tier: 'platform',
        namespace: 'monitoring',
        chart,
      });
      return runningLabOf({ metrics });
    },
  },
  holds: {
    'a shorter name does as well': () => {
      const metrics = defineService({
        name: 'metrics-and-alerts',
        runsOn: orion,
        tier: 'platform',
        namespace: 'monitoring',
        chart,
      });
      return runningLabOf({ metrics });
    },
    'the name has exactly as many characters as the chart keeps': () => {
      const metrics = defineService({
        name: 'metrics-of-all-other-sites',
        runsOn: orion,
        tier: 'platform',
        namespace: 'monitoring',
        chart,
      });
      return runningLabOf({ metrics });
    },
    'another chart keeps the whole name': () => {
      const gallery = defineService({
        name: 'pictures-of-the-whole-family',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
      });
      return runningLabOf({ gallery });
    },
    'on a VM no chart is used': () => {
      const metrics = defineService({
        name: 'metrics-and-alerts-of-the-lab',
        runsOn: authentik01,
        tier: 'platform',
        chart,
      });
      return runningLabOf({ metrics });
    },
  },
};
