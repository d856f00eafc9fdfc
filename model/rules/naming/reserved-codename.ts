import type { Rule } from '../rule.ts';

export const reservedCodename: Rule = {
  id: 'reserved-codename',
  severity: 'error',
  title: 'A location has the name of a folder that is taken',
  why:
    'Each location has its own OpenTofu root, `tofu/<location>`, ' +
    'and `tofu/edge` is that of the tunnels and public names. ' +
    'Both would write the same file, ' +
    'and with one state for two roots `tofu apply` destroys what the other has made.',
  remedy: 'Choose another codename for the location.',
  *check(lab) {
    for (const location of lab.locations) {
      if (location.name !== EDGE) continue;
      yield {
        at: { owner: location, path: ['name'] },
        message:
          `location '${location.name}' would have the OpenTofu root \`tofu/${EDGE}\`, ` +
          'which is that of the tunnels and public names',
        help: 'choose another codename, and register it in convention.ts',
      };
    }
  },
};

// --- internal ---

/** The root that belongs to no location: see `generators/tofu`. */
const EDGE = 'edge';
