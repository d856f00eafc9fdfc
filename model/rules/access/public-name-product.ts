import type { Host, Service } from '../../kinds/index.ts';
import { entrances } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';
import { wordKey, wordRuns } from './_words.ts';

export const publicNameProduct: Rule = {
  id: 'public-name-product',
  severity: 'warning',
  title: 'A public name says which product answers',
  why: 'Strangers search names for products with a known hole. A generic name also survives the change to another product.',
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
  // A chart that runs any image says nothing about the product; the image does.
  const made = target.image ? target.image.repository.split('/').at(-1) : target.chart?.name;
  return made ? [target.name, made] : [target.name];
}

const platforms: Readonly<Record<Host['platform'], readonly string[]>> = { proxmox: ['proxmox', 'pve'], truenas: ['truenas'] };
