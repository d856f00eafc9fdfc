import type { Host, Service } from '../../kinds/index.ts';
import { anyImageChart } from '../../products/index.ts';
import { entrances } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';
import { wordKey, wordRuns } from './_words.ts';

export const publicNameProduct: Rule = {
  id: 'public-name-product',
  severity: 'warning',
  title: 'A public name says which product answers',
  why:
    'Strangers search names for products with a known hole. A generic name also survives the ' +
    'change to another product.',
  remedy: 'Choose a word for what people do there: `dash` for Grafana, `login` for Authentik.',
  *check(lab) {
    for (const { name, exposure, target, owner, path } of entrances(lab)) {
      const runs = new Set(wordRuns(exposure.hostname));
      const product = productsOf(target).find((candidate) => runs.has(wordKey(candidate)));
      if (!product) continue;
      yield {
        at: { owner, path: [...path, 'hostname'] },
        message: `the public name '${name}' says that ${product} answers there`,
        help: "choose a generic word for what people do there, such as 'dash', 'files' or 'login'",
      };
    }
  },
};

// --- internal ---

function productsOf(target: Service | Host): readonly string[] {
  if (target.kind === 'host') return platforms[target.platform];
  const { name, chart, image } = target;
  // A chart that runs any image says nothing about the product.
  const ofChart = chart && chart.name !== anyImageChart.name ? [chart.name] : [];
  const ofImage = image?.repository.split('/').slice(-1) ?? [];
  return [name, ...ofChart, ...ofImage];
}

const platforms: Readonly<Record<Host['platform'], readonly string[]>> = {
  proxmox: ['proxmox', 'pve'],
  truenas: ['truenas'],
};
