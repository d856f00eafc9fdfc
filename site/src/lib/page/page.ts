import { entityId, originOf } from '../../../../model/index.ts';
import type { Entity, ResolvedLab } from '../../../../model/index.ts';
import { generateAll } from '../../../../generators/index.ts';
import { iconOf } from '../../../../generators/pictures/index.ts';
import { capacityOfPage } from './capacity.ts';
import { commandsOf } from './commands.ts';
import type { EntityPage, PageIcon, RepositoryFile } from './entity-page.ts';
import { linksOf } from './links.ts';
import { outageOf } from './outage.ts';
import { outputsByEntity } from './outputs.ts';
import { fileIn } from './repository.ts';
import { waysOf } from './ways.ts';

/** What pages say that the model does not know. */
export interface Repository {
  /** Path of a file from the root; `undefined` for one outside. */
  readonly pathOf: (file: string) => string | undefined;
  /** Playbooks that bring machines to what the model says. */
  readonly playbooks: readonly string[];
  /** Whether the file is there that Ansible Vault encrypts. */
  readonly hasVault: boolean;
}

/** What the page of every entity says, by its id. */
export function entityPages(
  lab: ResolvedLab,
  repository: Repository,
): ReadonlyMap<string, EntityPage> {
  const outputs = outputsByEntity(lab, generateAll(lab));
  return new Map(
    lab.entities.map((entity) => {
      const id = entityId(entity);
      const page: EntityPage = {
        icon: pageIcon(lab, entity),
        topics: linksOf(lab, entity),
        outage: outageOf(lab, entity),
        capacity: capacityOfPage(lab, entity),
        ways: waysOf(lab, entity),
        commands: commandsOf(lab, entity, repository.playbooks),
        source: sourceOf(lab, entity, repository),
        outputs: outputs.get(id) ?? [],
      };
      return [id, page];
    }),
  );
}

// --- internal ---

function pageIcon(lab: ResolvedLab, entity: Entity): PageIcon {
  const { id: _, ...icon } = iconOf(lab, entity);
  return icon;
}

/** Where the author wrote an entity. */
function sourceOf(
  lab: ResolvedLab,
  entity: Entity,
  { pathOf }: Repository,
): RepositoryFile | undefined {
  const position = originOf(entity)?.position;
  const path = position && pathOf(position.file);
  return path === undefined ? undefined : fileIn(lab, path, position?.line);
}
