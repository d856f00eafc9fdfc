import type { Service } from '../kinds/index.ts';
import { products } from './all.ts';
import type { ProductName } from './all.ts';
import { anyImageChart } from './any-image.ts';
import type { Product } from './product.ts';

/**
 * Which software a service is; `undefined` where nobody can tell. Its chart says it. Where that
 * runs any image, or there is none, the image does, and else the name.
 */
export function productOf({ chart, image, name }: Service): Product | undefined {
  if (chart && chart.name !== anyImageChart.name) return byName(chart.name);
  return (image && byImage(image.repository)) ?? byName(name);
}

/** Whether a service is a product. @example isProduct(service, 'traefik') */
export const isProduct = (service: Service, name: ProductName): boolean =>
  productOf(service)?.name === name;

// --- internal ---

const byName = (name: string): Product | undefined =>
  products.find((product) => isCalled(product, name)) ?? byWords(name);

const isCalled = ({ name, chart, proxy }: Product, word: string): boolean =>
  name === word || chart?.name === word || proxy?.ingressCharts.includes(word) === true;

function byImage(repository: string): Product | undefined {
  const isOf = ({ images = [] }: Product): boolean =>
    images.some((image) => repository === image || repository.endsWith(`/${image}`));
  return products.find(isOf) ?? byWords(repository);
}

function byWords(text: string): Product | undefined {
  const words = `-${text.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`;
  return products.find((product) => product.words?.some((word) => words.includes(`-${word}-`)));
}
