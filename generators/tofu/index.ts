import type { Location, ResolvedLab } from '../../model/index.ts';
import { byPath, type OutputFile } from '../output.ts';
import { type Data, writeJson } from '../text/index.ts';
import { awsVariables } from './aws.ts';
import { edgeVariables } from './edge.ts';
import { onPremisesVariables } from './on-premises.ts';
import { oracleCloudVariables } from './oracle-cloud.ts';

/**
 * Variables of every OpenTofu root: one root per location, planned ones included (their maps are
 * empty, so that the root can be written and tested before anything stands there), and `edge`.
 * Which keys a root gets depends on the provider of its location only, never on what stands in it:
 *
 * - on-premises: `location`, `nodes`, `images`, `pools`, `pci_mappings`, `vms`, `lxcs`
 * - AWS: `location`, `buckets`
 * - Oracle Cloud: `location`, `instances`
 * - edge: `zone`, `tunnels`
 *
 * Only what is live stands in them; addresses, VLAN ids and tokens never do. The shapes are in
 * `shapes.ts`.
 */
export const generateTofu = (lab: ResolvedLab): OutputFile[] =>
  [
    ...lab.locations.map((location) => file(location.name, variablesOf(lab, location))),
    file('edge', edgeVariables(lab)),
  ].toSorted(byPath);

// --- internal ---

const file = (root: string, variables: Data): OutputFile => ({
  path: `tofu/${root}/${root}.auto.tfvars.json`,
  text: writeJson(variables),
});

function variablesOf(lab: ResolvedLab, location: Location): Data {
  switch (location.provider) {
    case 'on-premises':
      return onPremisesVariables(lab, location);
    case 'aws':
      return awsVariables(lab, location);
    case 'oracle-cloud':
      return oracleCloudVariables(lab, location);
  }
}
