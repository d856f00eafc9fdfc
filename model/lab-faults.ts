import { copyFaults } from './copy-faults.ts';
import type { Fault } from './diagnostics/index.ts';
import { isEntity, isPromise, type Exports } from './entities.ts';
import type { Lab } from './lab.ts';
import { promiseFaults } from './promise-faults.ts';
import { unlistedFaults } from './unlisted-faults.ts';
import type { Unlisted } from './unlisted.ts';

/** Faults of the lab as a whole: its own fields, its parts, what they export in place of entities, and entities that they do not export. */
export const labFaults = (lab: Lab, { entities, copies }: Exports, unlisted: Unlisted): Fault[] => [
  ...ownFields(lab),
  ...parts(lab, unlisted),
  ...copyFaults(lab, copies, [...entities, ...unlisted.copied]),
  ...promiseFaults(lab, unlisted.promised),
  ...unlistedFaults(lab, entities, unlisted),
];

/** Faults for which nothing else can be checked. The compiler refuses them too, but a lab also runs without it. */
export function shapeOfLab(lab: Lab): Fault[] {
  const fault = (field: string, help: string): Fault => ({
    rule: 'lab-invalid',
    severity: 'error',
    at: { owner: lab, path: [field] },
    message: `the lab has no ${field}`,
    help,
  });
  const isConvention = typeof lab.convention === 'object' && lab.convention !== null && 'codenames' in lab.convention && 'patterns' in lab.convention;
  return [
    ...(isConvention ? [] : [fault('convention', 'pass what defineConvention({ version: 1, codenames: { … }, patterns: {} }) returned')]),
    ...(Array.isArray(lab.parts) ? [] : [fault('parts', "pass a list of modules: import * as hosts from './hosts.ts'")]),
  ];
}

// --- internal ---

function* ownFields(lab: Lab): Iterable<Fault> {
  const fault = (field: string, message: string, help: string): Fault => ({
    rule: 'lab-invalid',
    severity: 'error',
    at: { owner: lab, path: [field] },
    message,
    help,
  });
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(String(lab.name)))
    yield fault('name', `the lab is named '${lab.name}'`, "write a kebab-case name such as 'homelab'");
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(String(lab.domain))) {
    yield fault('domain', `the domain of the lab is '${lab.domain}'`, "write a DNS domain such as 'example.com'");
  }
  if (!/^https:\/\/[^\s@]+$/.test(String(lab.repository))) {
    yield fault(
      'repository',
      `the repository of the lab is '${lab.repository}'`,
      "write an https address without credentials, such as 'https://github.com/you/homelab'",
    );
  }
}

function* parts(lab: Lab, { strays }: Unlisted): Iterable<Fault> {
  const seen = new Map<object, number>();
  for (const [index, part] of lab.parts.entries()) {
    const at = { owner: lab, path: ['parts', index] };
    if (typeof part !== 'object' || part === null) {
      yield {
        rule: 'lab-invalid',
        severity: 'error',
        at,
        message: `part ${index + 1} of the lab is ${String(part)}`,
        help: "pass modules: import * as hosts from './hosts.ts'",
      };
      continue;
    }
    const first = seen.get(part);
    if (first === undefined) seen.set(part, index);
    else {
      yield {
        rule: 'duplicate-part',
        severity: 'error',
        at,
        message: `part ${index + 1} of the lab is the same as part ${first + 1}`,
        help: 'remove one of them',
        related: [{ at: { owner: lab, path: ['parts', first] }, message: 'the first one' }],
      };
    }
    // The file of an empty part is most likely the one whose entities are declared and not exported: that says more.
    if (!isEntity(part) && !isPromise(part) && Object.keys(part).length === 0 && strays.length === 0) {
      yield {
        rule: 'lab-invalid',
        severity: 'error',
        at,
        message: `part ${index + 1} of the lab exports nothing`,
        help: 'export its entities, or remove it from `parts`',
      };
    }
  }
}
