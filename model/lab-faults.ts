import type { Fault } from './diagnostics/index.ts';
import { isEntity, namedBy } from './entities.ts';
import type { Entity } from './kinds/index.ts';
import type { Lab } from './lab.ts';

/** Faults of the lab as a whole: its own fields, its parts, and entities that no part exports. */
export const labFaults = (lab: Lab, members: ReadonlySet<Entity>): Fault[] => [...ownFields(lab), ...parts(lab), ...strangers(members)];

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

function* parts(lab: Lab): Iterable<Fault> {
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
    if (!isEntity(part) && Object.keys(part).length === 0) {
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

/** One fault for each stranger, whoever names it. */
function* strangers(members: ReadonlySet<Entity>): Iterable<Fault> {
  const seen = new Set<Entity>();
  const open = [...members];
  for (let entity = open.pop(); entity; entity = open.pop()) {
    for (const { to, path } of namedBy(entity)) {
      if (members.has(to) || seen.has(to)) continue;
      seen.add(to);
      open.push(to);
      yield {
        rule: 'not-in-lab',
        severity: 'error',
        at: { owner: to },
        message: `${to.kind} '${to.name}' is used by ${entity.kind} '${entity.name}' but is not part of the lab`,
        help: 'export it from its file, and list that file in `parts` of defineLab',
        related: [{ at: { owner: entity, path }, message: `used here by ${entity.kind} '${entity.name}'` }],
      };
    }
  }
}
