import type { FileCases } from '../cases.ts';
import { served, sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'its name is misspelt': {
      ...served,
      'lxc-configs/medai-01/jellyfin.conf': `
        base_url: /
      `,
    },

    'its guest has another name now': {
      ...served,
      'lxc-configs/player-01/jellyfin.conf': `
        base_url: /
      `,
      'model/lab/guests.ts': (served['model/lab/guests.ts'] ?? '').replace(
        'vmId: 1201,',
        "renamedFrom: 'player-01',\n      vmId: 1201,",
      ),
    },

    'its guest is gone': {
      ...served,
      'lxc-configs/media-01/jellyfin.conf': `
        base_url: /
      `,
      'lxc-configs/pihole-01/pihole.toml': `
        interface: eth0
      `,
    },

    'it is the folder of a host': {
      ...sound,
      'lxc-configs/asgard-atlas/interfaces': `
        auto vmbr0
      `,
    },
  },

  holds: {
    'it has the name of its guest': {
      ...served,
      'lxc-configs/media-01/jellyfin.conf': `
        base_url: /
      `,
    },

    'its guest is only planned': {
      ...served,
      'lxc-configs/media-01/jellyfin.conf': `
        base_url: /
      `,
      'model/lab/guests.ts': (served['model/lab/guests.ts'] ?? '').replace(
        'vmId: 1201,',
        "vmId: 1201,\n      status: 'planned',",
      ),
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

    'it holds only what is generated, and goes with its guest': {
      ...sound,
      'lxc-configs/media-01/generated.yml': `
        guest_config_services: []
      `,
    },

    'a file beside the folders, and a folder for tools': {
      ...sound,
      'lxc-configs/README.md': `
        # Configuration of guests
      `,
      'lxc-configs/.cache/index.json': `
        {}
      `,
    },
  },
};
