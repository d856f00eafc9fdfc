import type { LabIndex } from '../graph/index.ts';
import type { Dataset, Service, StoragePool, Volume } from '../kinds/index.ts';

/** A volume of a service, and the fields that say so. */
export interface ServiceVolume {
  readonly service: Service;
  readonly volume: Volume;
  readonly path: readonly (string | number)[];
  /** @example "volume 'config' of service 'sonarr'" */
  readonly label: string;
}

/** Volumes that the author placed somewhere: all but those on the disk of the node. */
export interface PlacedVolume extends ServiceVolume {
  readonly storage: StoragePool | Dataset;
}

export const volumesOf = (service: Service): ServiceVolume[] =>
  service.volumes.map((volume, index) => ({
    service,
    volume,
    path: ['volumes', index],
    label: `volume '${volume.purpose}' of service '${service.name}'`,
  }));

export const placedVolumes = (lab: LabIndex): PlacedVolume[] =>
  lab.services
    .flatMap(volumesOf)
    .flatMap((found) =>
      found.volume.on === 'local' ? [] : [{ ...found, storage: found.volume.on }],
    );
