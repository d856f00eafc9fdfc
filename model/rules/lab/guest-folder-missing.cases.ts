import type { FileCases } from '../cases.ts';
import { served } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'nobody wrote anything': {
      ...served,
      'model/lab/services.ts': `
        import { defineService } from '../index.ts';
        import { media } from './guests.ts';

        export const jellyfin = defineService({ name: 'jellyfin', runsOn: media, port: 8096 });
        export const navidrome = defineService({ name: 'navidrome', runsOn: media, port: 4533 });
      `,
    },

    'its folder holds only what is generated': {
      ...served,
      'lxc-configs/media-01/generated.yml': `
        guest_config_services: []
      `,
    },
  },

  holds: {
    'somebody wrote it': {
      ...served,
      'lxc-configs/media-01/generated.yml': `
        guest_config_services: []
      `,
      'lxc-configs/media-01/jellyfin.conf': `
        base_url: /
      `,
    },

    'its service is only planned': {
      ...served,
      'model/lab/services.ts': `
        import { defineService } from '../index.ts';
        import { media } from './guests.ts';

        export const jellyfin = defineService({
          name: 'jellyfin',
          runsOn: media,
          port: 8096,
          status: 'planned',
        });
      `,
    },

    'it runs nothing': {
      ...served,
      'model/lab/services.ts': `
        export const ports = { jellyfin: 8096 };
      `,
    },
  },
};
