import type { Service } from '../../kinds/index.ts';
import { anyImageChart, productOf } from '../../products/index.ts';

/**
 * What says which software a service is, as a clause.
 * @example "its chart is 'cert-manager'"
 */
export function whatItIs(service: Service): string {
  const { chart, image } = service;
  if (chart && chart.name !== anyImageChart.name) return `its chart is '${chart.name}'`;
  if (image) return `its image is '${image.repository}'`;
  const product = productOf(service);
  return product ? `its name says '${product.name}'` : 'nothing but its name says what it is';
}
