import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, image, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

/** An application with this name for people. */
const galleryAt = (hostname: string) =>
  defineService({
    name: 'gallery',
    runsOn: orion,
    port: 8080,
    chart: appTemplate,
    image,
    expose: { hostname, via: traefik, auth: 'own' },
  });

export const cases: RuleCases = {
  breaks: {
    'it has two labels': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures.family', via: traefik, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'it has upper case letters and an underscore': () => {
      const gallery = galleryAt('Our_Pictures');
      return runningLabOf({ gallery });
    },

    'it ends with a hyphen': () => {
      const gallery = galleryAt('pictures-');
      return runningLabOf({ gallery });
    },

    'it ends with a dot: that makes no second label': () => {
      const gallery = galleryAt('pictures.');
      return runningLabOf({ gallery });
    },

    'nothing of it can stand in a name': () => {
      const gallery = galleryAt('写真');
      return runningLabOf({ gallery });
    },

    'it is an address, copied from a browser': () => {
      const gallery = galleryAt('https://pictures.example.com/login');
      return runningLabOf({ gallery });
    },

    'it contains the domain': () => {
      const gallery = galleryAt('pictures.example.com');
      return runningLabOf({ gallery });
    },

    'it contains the domain, and has two labels without it': () => {
      const gallery = galleryAt('pictures.family.example.com');
      return runningLabOf({ gallery });
    },

    'nothing stands before the domain': () => {
      const gallery = galleryAt('.example.com');
      return runningLabOf({ gallery });
    },

    'it is the domain': () => {
      const gallery = galleryAt('example.com');
      return runningLabOf({ gallery });
    },

    'it has one character too many': () => {
      const gallery = galleryAt('p'.repeat(64));
      return runningLabOf({ gallery });
    },
  },
  holds: {
    'it has one label': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'family-pictures', via: traefik, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'it has as many characters as DNS allows': () => {
      const gallery = galleryAt('p'.repeat(63));
      return runningLabOf({ gallery });
    },

    'it has one character': () => {
      const gallery = galleryAt('p');
      return runningLabOf({ gallery });
    },

    'it is a number': () => {
      const gallery = galleryAt('404');
      return runningLabOf({ gallery });
    },

    'it ends like the domain, without a dot': () => {
      const gallery = galleryAt('pictures-example-com');
      return runningLabOf({ gallery });
    },
  },
};
