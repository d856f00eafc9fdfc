import type { Fields, Guest } from '../state.ts';
import { hotPlugged } from './hot-plug.ts';
import { isVolume, storedVolume } from './volumes.ts';

/** A guest after it was sent a change of its configuration. */
export function configured(guest: Guest, sent: Fields): Guest {
  const gone = new Set((sent['delete'] ?? '').split(','));
  const detached = Object.entries(guest.config).filter(
    ([field, value]) => gone.has(field) && isVolume(field) && !value.includes('-cloudinit'),
  );
  const kept = Object.fromEntries(
    Object.entries(guest.config).filter(([field]) => !gone.has(field)),
  );
  const unused = detached.map(([, value], index) => [`unused${index}`, value.split(',')[0] ?? '']);
  const before = { ...guest, config: { ...kept, ...Object.fromEntries(unused) } };
  return hotPlugged({ ...before, config: { ...before.config, ...stored(before, sent) } });
}

/** What Proxmox VE makes of the fields that a guest was sent. */
export function stored(guest: Guest, sent: Fields): Fields {
  const fields = Object.entries(sent).filter(([field]) => !isNotReadBack.test(field));
  return fields.reduce(
    (config, [field, value]) => {
      const made = storedField({ ...guest, config }, field, value);
      return Object.assign(config, { [field]: made });
    },
    { ...guest.config },
  );
}

/** A guest that is started runs with all that it is configured to be. */
export const started = (guest: Guest): Guest => ({
  ...guest,
  isRunning: true,
  running: guest.config,
});

// --- internal ---

const isNotReadBack =
  /^(?:vmid|pool|start|ostemplate|storage|ssh-public-keys|password|force|delete|digest|unique)$/;

function storedField(guest: Guest, field: string, value: string): string {
  if (isVolume(field)) return storedVolume(guest, field, value);
  return /^net\d+$/.test(field) ? storedNic(guest, field, value) : value;
}

/** A card of a network gets an address of its own, which stays. */
function storedNic({ id, type, config }: Guest, field: string, sent: string): string {
  const number = Number(id) * 32 + Number(field.slice('net'.length));
  const bytes = number.toString(16).toUpperCase().padStart(6, '0').match(/../g) ?? [];
  const old = /(?:=|hwaddr=)((?:[\dA-F]{2}:){5}[\dA-F]{2})/.exec(config[field] ?? '')?.[1];
  const mac = old ?? ['BC', '24', '11', ...bytes].join(':');
  if (/(?:[\dA-F]{2}:){5}/i.test(sent)) return sent;
  if (type === 'lxc') return `${sent},hwaddr=${mac},type=veth`;
  return sent.replace(/\bmodel=(\w+)/, `$1=${mac}`);
}
