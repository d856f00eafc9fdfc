import type { Entity } from '../kinds/index.ts';
import { parseName, type Known } from '../naming/index.ts';
import type { LabIndex } from '../resolved.ts';

/** What the references of an entity say about its name. The run-time twin of the `NameOf` in each kind's spec. */
export function knownParts(entity: Entity, lab: LabIndex): Known {
  switch (entity.kind) {
    case 'host':
    case 'cluster':
    case 'tunnel':
    case 'bucket':
      return { location: entity.location.name };
    case 'pool':
      return { host: codename(lab, entity.host) };
    case 'dataset':
      return { pool: codename(lab, entity.pool) };
    case 'vm':
    case 'lxc':
    case 'cloud-vm':
      return { env: entity.environment };
    case 'backup':
      return { type: entity.source.kind, name: entity.source.name, frequency: entity.frequency };
    case 'location':
    case 'vlan':
    case 'image':
    case 'service':
    case 'zone':
      return {};
  }
}

// --- internal ---

/** Unknown where the other's own name is at fault: it is reported there. */
const codename = (lab: LabIndex, entity: Entity): string | undefined => parseName(lab.convention, entity.kind, entity.name)?.['codename'];
