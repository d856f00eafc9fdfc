import type { Service } from '../../kinds/index.ts';
import { anyImageChart } from '../../products/index.ts';

/** What says which software a service is, as a clause. @example "its chart is 'cert-manager'" */
export const whatItIs = ({ chart, image }: Service): string =>
  chart && chart.name !== anyImageChart.name
    ? `its chart is '${chart.name}'`
    : image
      ? `its image is '${image.repository}'`
      : 'nothing but its name says what it is';
