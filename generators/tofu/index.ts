import { isLive, type Location, type ResolvedLab } from '../../model/index.ts';
import { byPath, type OutputFile } from '../output.ts';
import { type Data, writeJson } from '../text/index.ts';
import { awsVariables } from './aws.ts';
import { edgeVariables } from './edge.ts';
import { movedGuests } from './moved.ts';
import { onPremisesVariables } from './on-premises.ts';
import { oracleCloudVariables } from './oracle-cloud.ts';

/**
 * Variables of every OpenTofu root: one root per location, planned ones included (their maps are
 * empty, so that the root can be written and tested before anything stands there), and `edge`.
 * Which keys a root gets depends on the provider of its location only, never on what stands in it:
 *
 * - on-premises: `location`, `nodes`, `images`, `pools`, `pci_mappings`, `nfs_storages`, `vms`,
 *   `lxcs`
 * - AWS: `location`, `buckets`
 * - Oracle Cloud: `location`, `instances`
 * - edge: `zone`, `tunnels`
 *
 * Where there are guests, a second file, `moved.tf.json`, says where in the state each belongs.
 *
 * Only what is live stands in them; addresses, VLAN ids and tokens never do. The shapes are in
 * `shapes.ts`.
 */
export const generateTofu = (lab: ResolvedLab): OutputFile[] =>
  [
    ...lab.locations.flatMap((location) => filesOf(lab, location)),
    variables('edge', edgeVariables(lab)),
  ].toSorted(byPath);

// --- internal ---

const variables = (root: string, values: Data): OutputFile => ({
  path: `tofu/${root}/${root}.auto.tfvars.json`,
  text: writeJson(values),
});

function filesOf(lab: ResolvedLab, location: Location): OutputFile[] {
  const { name, provider } = location;
  switch (provider) {
    case 'on-premises':
      return onPremises(lab, location);
    case 'aws':
      return [variables(name, awsVariables(lab, location))];
    case 'oracle-cloud':
      return [variables(name, oracleCloudVariables(lab, location))];
  }
}

function onPremises(lab: ResolvedLab, site: Location): OutputFile[] {
  const { name } = site;
  const found = variables(name, onPremisesVariables(lab, site));
  const guests = [...lab.vms, ...lab.lxcs]
    .filter(isLive)
    .filter(({ host }) => host.location === site);
  if (guests.length === 0) return [found];
  const moved = movedGuests(guests);
  return [found, { path: `tofu/${name}/moved.tf.json`, text: writeJson({ moved }) }];
}
