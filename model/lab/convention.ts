import { defineConvention } from '../index.ts';

/**
 * Codenames of this lab. A codename is registered here, with its meaning, before an entity may bear
 * it.
 */
export const convention = defineConvention({
  version: 1,
  org: 'homelab',
  codenames: {
    location: {
      asgard: 'Norse mythology, home of the gods: the main homelab',
      wano: 'One Piece, the closed country: the second site',
      babylon: 'History, the great city: AWS',
      coruscant: 'Star Wars, the city planet: Oracle Cloud',
    },
    host: {
      atlas: 'Titan who carries the sky: carries the control plane and identity',
      prometheus: 'Titan who brought fire: workers and media',
      godzilla: 'Kaiju: the one with the graphics card',
      zunesha: 'One Piece, the elephant that carries a country: the storage server',
    },
    cluster: {
      orion: 'Constellation of the hunter: the production cluster',
    },
    vlan: {
      styx: 'River of oaths: servers',
      bifrost: 'Bridge between worlds: IoT devices',
      acheron: 'River of woe: management of the hypervisors',
      phlegethon: 'River of fire: storage traffic',
      rubicon: 'The river that is crossed once: applications',
      sanzu: 'Japanese river of the dead: storage traffic of the second site',
    },
    pool: {
      bedrock: 'Solid rock below everything: local disks of a hypervisor',
      mantle: 'Layer below the crust, far the largest: the disks of the storage server',
    },
  },
  patterns: {},
});

declare module '../index.ts' {
  interface Register {
    convention: typeof convention;
  }
}
