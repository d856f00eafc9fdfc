import { liveMachines, type ResolvedLab } from '../../model/index.ts';
import { byPath, type OutputFile } from '../output.ts';
import { yamlFile } from '../text/index.ts';
import { groupVars } from './group-vars.ts';
import { hostVars } from './host-vars.ts';
import { inventory } from './inventory.ts';
import { aboutVault, vaultExample } from './vault.ts';

/**
 * The Ansible inventory: who is there (`hosts.yml`), what each machine is (`host_vars`), what they
 * all know (`group_vars/all/homelab.yml`), and every secret that the live lab needs with a made-up
 * value (`vault.example.yml`). Addresses stand in it as references into the vault only.
 *
 * No description of an entity goes here: Ansible would take `{{` in it for a template.
 */
export function generateAnsible(lab: ResolvedLab): OutputFile[] {
  const machines = liveMachines(lab);
  return [
    file('group_vars/all/homelab.yml', yamlFile([groupVars(lab)])),
    ...machines
      .map((machine) =>
        file(`host_vars/${machine.name}/generated.yml`, yamlFile([hostVars(lab, machine)])),
      )
      .toSorted(byPath),
    file('hosts.yml', yamlFile([inventory(lab, machines)])),
    file('vault.example.yml', yamlFile([vaultExample(lab)], { about: aboutVault })),
  ];
}

// --- internal ---

const file = (path: string, text: string): OutputFile => ({
  path: `ansible/inventory/${path}`,
  text,
});
