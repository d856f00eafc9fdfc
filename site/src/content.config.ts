import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { changes, stepSchema } from './lib/load/changes.ts';
import { docsAndRootFiles } from './lib/load/docs.ts';
import { entities } from './lib/load/entities.ts';
import { lab, labSchema } from './lib/load/lab.ts';
import { programs, programSchema } from './lib/load/programs.ts';
import { rules, ruleSchema } from './lib/load/rules.ts';
import { views } from './lib/load/views.ts';
import { pagedEntitySchema } from './lib/entity/entity.ts';
import { viewSchema } from './lib/view/view.ts';

export const collections = {
  /** One entry for each commit that changed the lab, by its hash. */
  changes: defineCollection({ loader: changes(), schema: stepSchema }),
  /** Pages of the site's own, and the Markdown files at the root of the repository. */
  docs: defineCollection({ loader: docsAndRootFiles(), schema: docsSchema() }),
  /** One entry per entity of the lab, by id. */
  entities: defineCollection({ loader: entities(), schema: pagedEntitySchema }),
  /** One entry: what holds for the lab as a whole. */
  lab: defineCollection({ loader: lab(), schema: labSchema }),
  /** One entry per program of the repository, with its commands. */
  programs: defineCollection({ loader: programs(), schema: programSchema }),
  /** One entry per rule of the model, by id. */
  rules: defineCollection({ loader: rules(), schema: ruleSchema }),
  /** One entry per view of the lab, by its name. */
  views: defineCollection({ loader: views(), schema: viewSchema }),
};
