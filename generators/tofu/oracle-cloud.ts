import { inGib, isLive, type Location, type ResolvedLab } from '../../model/index.ts';
import type { OracleCloudVariables } from './shapes.ts';

/**
 * Variables of an Oracle Cloud root. The image of an instance is a key into the secrets, where its
 * OCID stands.
 */
export const oracleCloudVariables = (
  lab: ResolvedLab,
  location: Location,
): OracleCloudVariables => ({
  location: location.name,
  instances: Object.fromEntries(
    lab.cloudVms
      .filter((vm) => vm.location === location)
      .filter(isLive)
      .map((vm) => [
        vm.name,
        {
          shape: vm.shape,
          ocpus: vm.cores,
          memory_gb: inGib(vm.memory),
          boot_gb: inGib(vm.disk),
          image_ref: vm.image,
        },
      ]),
  ),
});
