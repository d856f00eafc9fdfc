import { isLive, type ResolvedLab, type Vlan } from '../../../model/index.ts';
import { keyText } from '../key-text.ts';
import type { VaultFinding } from './finding.ts';
import type { Values } from '../values.ts';

export function vlanIdFindings(lab: ResolvedLab, values: Values): readonly VaultFinding[] {
  const vlans = lab.vlans.filter(isLive);
  return [...vlans.flatMap(({ name }) => idRange(name, values)), ...takenIds(vlans, values)];
}

// --- internal ---

function idRange(name: string, values: Values): VaultFinding[] {
  const id = values.number('vlans', name, 'id');
  if (id === undefined || isVlanId(id)) return [];
  return [
    {
      key: keyText(['vlans', name, 'id']),
      rule: 'id-out-of-range',
      message: 'is no id that a VLAN can have',
      help: 'write a whole number from 1 to 4094, as on the switches',
    },
  ];
}

const isVlanId = (id: number): boolean => Number.isInteger(id) && id >= 1 && id <= 4094;

/** Switches of one site carry all its VLANs; those of two sites know nothing of each other. */
function takenIds(vlans: readonly Vlan[], values: Values): VaultFinding[] {
  const owners = new Map<string, string>();
  return vlans.flatMap(({ name, location }): VaultFinding[] => {
    const id = values.number('vlans', name, 'id');
    if (id === undefined || !isVlanId(id)) return [];
    const place = `${id} ${location.name}`;
    const owner = owners.get(place);
    if (owner === undefined) owners.set(place, name);
    if (owner === undefined) return [];
    return [
      {
        key: keyText(['vlans', name, 'id']),
        rule: 'id-taken',
        message: `is also the id of ${owner}, at the same site (${location.name})`,
        help: `give one of them another id (${keyText(['vlans', owner, 'id'])})`,
      },
    ];
  });
}
