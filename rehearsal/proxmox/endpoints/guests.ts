import { answer, need, refuse, type Endpoint, type Handler, type Needs } from '../endpoint.ts';
import { changed, changedInWork, resized } from '../guests/change.ts';
import { created, createNeeds, creation } from '../guests/create.ts';
import { changeNeeds, configFields } from '../guests/fields.ts';
import { migrated } from '../guests/migrate.ts';
import { destroyed, powers } from '../guests/power.ts';
import { agentInterfaces, hasAgent, interfaces, isAgentOn, shownConfig } from '../guests/shown.ts';
import { summary } from '../guests/summary.ts';
import { called, words, type OfGuest } from '../guests/words.ts';
import type { Guest } from '../state.ts';

/** Virtual machines (`qemu`) or containers (`lxc`) of the nodes. */
export function guestEndpoints(type: Guest['type']): readonly Endpoint[] {
  const all = `/nodes/:node/${type}`;
  const one = `${all}/:id`;
  const found = (handle: OfGuest): Handler => onGuest(type, handle);
  const change = {
    takes: configFields(type),
    needs: (path, sent) => changeNeeds(type, path('id'), sent),
  } satisfies Partial<Endpoint>;
  return [
    {
      route: `POST ${all}`,
      takes: [...configFields(type), ...creation],
      needs: (_, sent) => createNeeds(type, sent),
      handle: (state, path, sent) => created(state, { type, node: path('node'), sent }),
    },
    {
      route: `GET ${one}/config`,
      takes: ['current'],
      needs: may('VM.Audit'),
      handle: found((state, guest) => answer(state, shownConfig(guest))),
    },
    {
      route: `GET ${one}/status/current`,
      needs: may('VM.Audit'),
      handle: found((state, guest) =>
        answer(state, { ...summary(guest), lock: guest.lock, ha: { managed: 0 } }),
      ),
    },
    { ...change, route: `PUT ${one}/config`, handle: found(unlocked(changed)) },
    { ...change, route: `POST ${one}/config`, handle: found(unlocked(changedInWork)) },
    {
      route: `PUT ${one}/resize`,
      takes: ['disk', 'size', 'digest', 'skiplock'],
      needs: may('VM.Config.Disk'),
      handle: found(unlocked(resized)),
    },
    ...powers.map(([action, handle]) => ({
      route: `POST ${one}/status/${action}`,
      takes: ['timeout', 'forceStop', 'overrule-shutdown'],
      needs: may('VM.PowerMgmt'),
      handle: found(unlocked(handle)),
    })),
    {
      route: `DELETE ${one}`,
      takes: ['purge', 'destroy-unreferenced-disks', 'force'],
      needs: may('VM.Allocate'),
      handle: found(unlocked(destroyed)),
    },
  ];
}

/** What only one type has. */
export const ownEndpoints: readonly Endpoint[] = [
  {
    route: 'POST /nodes/:node/qemu/:id/migrate',
    takes: ['target', 'online', 'with-local-disks', 'targetstorage'],
    needs: may('VM.Migrate'),
    handle: onGuest('qemu', unlocked(migrated)),
  },
  {
    route: 'PUT /nodes/:node/qemu/:id/cloudinit',
    needs: (path) => [need(`/vms/${path('id')}`, 'VM.Config.Cloudinit')],
    handle: onGuest(
      'qemu',
      unlocked((state) => answer(state)),
    ),
  },
  {
    route: 'GET /nodes/:node/qemu/:id/agent/network-get-interfaces',
    needs: (path) => [
      need(`/vms/${path('id')}`, 'VM.GuestAgent.Audit', 'VM.GuestAgent.Unrestricted'),
    ],
    handle: onGuest('qemu', (state, guest) => {
      if (!isAgentOn(guest.config['agent'])) return refuse(state, 'No QEMU guest agent configured');
      if (!guest.isRunning) return refuse(state, `${called(guest)} is not running`);
      if (!hasAgent(guest)) return refuse(state, 'QEMU guest agent is not running');
      return answer(state, agentInterfaces(guest));
    }),
  },
  {
    route: 'GET /nodes/:node/lxc/:id/interfaces',
    needs: (path) => [need(`/vms/${path('id')}`, 'VM.Audit')],
    handle: onGuest('lxc', (state, guest) => answer(state, interfaces(guest))),
  },
];

// --- internal ---

function may(privilege: string): Needs {
  return (path) => [need(`/vms/${path('id')}`, privilege)];
}

function onGuest(type: Guest['type'], handle: OfGuest): Handler {
  return (state, path, sent) => {
    const guest = state.guests[path('id')];
    if (guest?.node === path('node') && guest.type === type) return handle(state, guest, sent);
    const file = `nodes/${path('node')}/${words[type].folder}/${path('id')}.conf`;
    return refuse(state, `Configuration file '${file}' does not exist`);
  };
}

function unlocked(handle: OfGuest): OfGuest {
  return (state, guest, sent) =>
    guest.lock === undefined
      ? handle(state, guest, sent)
      : refuse(state, `${words[guest.type].thing} is locked (${guest.lock})`);
}
