import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, image, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'public name invalid': () => {
      const app = { runsOn: orion, port: 8080, chart: appTemplate, image };

      const gallery = defineService({ ...app, name: 'gallery', expose: { hostname: 'pictures.family', via: traefik, auth: 'own' } });

      const wiki = defineService({ ...app, name: 'wiki', expose: { hostname: 'Our_Notes', via: traefik, auth: 'own' } });

      const recipes = defineService({ ...app, name: 'recipes', expose: { hostname: 'kitchen.example.com', via: traefik, auth: 'own' } });

      const poems = defineService({ ...app, name: 'poems', expose: { hostname: 'verse-'.repeat(12), via: traefik, auth: 'own' } });
      return runningLabOf({ gallery, wiki, recipes, poems });
    },
  },
  holds: {},
};
