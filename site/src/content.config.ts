import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { docsAndRootFiles } from './lib/load/docs.ts';
import { entities } from './lib/load/entities.ts';
import { rules, ruleSchema } from './lib/load/rules.ts';
import { views } from './lib/load/views.ts';
import { entitySchema } from './lib/entity/entity.ts';
import { viewSchema } from './lib/view/view.ts';

export const collections = {
  /** Pages of the site's own, and the Markdown files at the root of the repository. */
  docs: defineCollection({ loader: docsAndRootFiles(), schema: docsSchema() }),
  /** One entry per entity of the lab, by id. */
  entities: defineCollection({ loader: entities(), schema: entitySchema }),
  /** One entry per rule of the model, by id. */
  rules: defineCollection({ loader: rules(), schema: ruleSchema }),
  /** One entry per view of the lab, by its name. */
  views: defineCollection({ loader: views(), schema: viewSchema }),
};
