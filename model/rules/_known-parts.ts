import type { Entity } from '../kinds/index.ts';
import { parseName, type Known } from '../naming/index.ts';
import type { LabIndex } from '../resolved.ts';

/** What the references of an entity say about its name. The run-time twin of the `NameOf` in each kind's spec. */
export function knownParts(entity: Entity, lab: LabIndex): Known {
  switch (entity.kind) {
    case 'host':
    case 'vlan':
    case 'cluster':
    case 'tunnel':
    case 'bucket':
      return { location: entity.location.name };
    case 'pool':
      return { location: entity.host.location.name, host: codename(lab, entity.host) };
    case 'dataset':
      return { location: entity.pool.host.location.name, host: codename(lab, entity.pool.host), pool: codename(lab, entity.pool) };
    case 'vm':
    case 'lxc':
      return { env: entity.environment, location: entity.host.location.name };
    case 'cloud-vm':
      return { env: entity.environment, location: entity.location.name };
    case 'backup':
      return { type: entity.source.kind, name: entity.source.name, frequency: entity.frequency };
    case 'location':
    case 'image':
    case 'service':
    case 'zone':
      return {};
  }
}

// --- internal ---

/** Unknown where the other's own name is at fault: it is reported there. */
const codename = (lab: LabIndex, entity: Entity): string | undefined => parseName(lab.convention, entity.kind, entity.name)?.['codename'];
