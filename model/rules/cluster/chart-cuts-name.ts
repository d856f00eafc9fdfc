import { inWords } from '../../entity/index.ts';
import { knownChartOf } from '../../products/index.ts';
import type { Rule } from '../rule.ts';

const CHART = 'kube-prometheus-stack';
/**
 * `trunc 26` in the helpers of the chart: with what it adds, the longest name still fits into the
 * 63 characters of Kubernetes.
 */
const LIMIT = 26;

export const chartCutsName: Rule = {
  id: 'chart-cuts-name',
  severity: 'error',
  title: 'A chart cuts the name of its service',
  why:
    `${CHART} keeps ${LIMIT} characters and drops the rest without a word: ` +
    'its objects bear a name that stands nowhere in the model, ' +
    'and two services that begin alike write over each other.',
  remedy: `Choose a name of at most ${LIMIT} characters.`,
  *check(lab) {
    for (const service of lab.services) {
      const { name } = service;
      if (knownChartOf(service) !== CHART || name.length <= LIMIT) continue;
      const cut = name.slice(0, LIMIT).replace(/-$/, '');
      const excess = inWords(name.length - LIMIT, 'character');
      yield {
        at: { owner: service, path: ['name'] },
        message:
          `service '${name}' has ${name.length} characters: ` +
          `its chart '${CHART}' cuts names after ${LIMIT} and would call it '${cut}'`,
        help: `make the name at least ${excess} shorter`,
      };
    }
  },
};
