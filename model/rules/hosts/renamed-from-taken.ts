import type { Rule } from '../rule.ts';

export const renamedFromTaken: Rule = {
  id: 'renamed-from-taken',
  severity: 'error',
  title: 'The former name of a guest is that of a guest',
  why:
    'OpenTofu would look for the guest under its former name and find the other one: ' +
    'it would rename that, and make this one anew.',
  remedy:
    'Remove `renamedFrom` once the new name is applied; ' +
    'to swap two names, take a third one in between.',
  *check(lab) {
    const guests = [...lab.vms, ...lab.lxcs];
    const named = new Map(guests.map((guest) => [guest.name, guest]));
    for (const guest of guests) {
      const owner = guest.renamedFrom === undefined ? undefined : named.get(guest.renamedFrom);
      if (!owner) continue;
      const whose = owner === guest ? 'its own' : `that of ${owner.kind} '${owner.name}'`;
      yield {
        at: { owner: guest, path: ['renamedFrom'] },
        message: `${guest.kind} '${guest.name}' was '${guest.renamedFrom}' before, but that name is ${whose}`,
        help: 'remove `renamedFrom`, if the new name was applied already',
        related:
          owner === guest ? [] : [{ at: { owner }, message: `'${owner.name}' is defined here` }],
      };
    }
  },
};
