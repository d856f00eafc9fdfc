import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isLive, type ResolvedLab } from '../../model/index.ts';

/**
 * Values that people write for the Applications of a lab, one file for each.
 *
 * @param folder `k8s/overrides`
 */
export const overrideFiles = (lab: ResolvedLab, folder: string): OverrideFile[] =>
  lab.services
    .filter((service) => isLive(service) && service.runsOn.kind === 'cluster')
    .map(({ name, runsOn }) => ({
      app: name,
      path: join(folder, runsOn.name, `${name}.yaml`),
      generated: `k8s/clusters/${runsOn.name}/values/${name}.yaml`,
    }))
    .filter(({ path }) => existsSync(path));

export interface OverrideFile {
  readonly app: string;
  readonly path: string;
  /** Path of the generated values, from the root of the repository. */
  readonly generated: string;
}
