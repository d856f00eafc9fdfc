import type { Fields, Guest, State } from '../state.ts';
import { bytesIn, isVolume, sizeOf, storageOf, storagesIn, usedOn } from './volumes.ts';

/** Why a guest cannot have its volumes, before any work is begun. */
export function volumeFault(state: State, guest: Guest, sent: Fields): string | undefined {
  const { node, type } = guest;
  const kind = type === 'qemu' ? 'images' : 'rootdir';
  const what = type === 'qemu' ? 'vm images' : 'container directories';
  for (const name of storagesIn(sent)) {
    const storage = state.storages[name];
    if (name === 'none') continue;
    if (!storage) return `storage '${name}' does not exist`;
    if (storage.nodes && !storage.nodes.includes(node))
      return `storage '${name}' is not available on node '${node}'`;
    if (!storage.content.includes(kind)) return `storage '${name}' does not support ${what}`;
  }
  const source = sourceIn(sent);
  const isThere = state.files.some(({ node: at, volume }) => at === node && volume === source);
  return source !== undefined && !isThere ? `volume '${source}' does not exist` : undefined;
}

/** Why the volumes of a guest do not fit where they are wanted. */
export function spaceFault(state: State, guest: Guest): string | undefined {
  for (const [field, value] of Object.entries(guest.config)) {
    const storage = isVolume(field) ? state.storages[storageOf(value)] : undefined;
    if (!storage) continue;
    const others = { ...state, guests: { ...state.guests, [guest.id]: guest } };
    const used = usedOn(others, guest.node, storage.name);
    if (used > storage.size * 2 ** 30 && bytesIn(sizeOf(value)) > 0) {
      const volume = value.split(',')[0]?.replace(':', '/');
      return `zfs error: cannot create '${volume}': out of space`;
    }
  }
  return undefined;
}

/** Why a guest cannot be started on its node. */
export function startFault(state: State, guest: Guest): string | undefined {
  for (const [field, value] of Object.entries(guest.config)) {
    const [, bridge] = /^net\d+$/.test(field) ? (/\bbridge=(\w+)/.exec(value) ?? []) : [];
    const bridges = state.nodes[guest.node]?.bridges ?? [];
    if (bridge !== undefined && !bridges.includes(bridge))
      return `bridge '${bridge}' does not exist`;
    const [, card] = /^hostpci\d+$/.test(field) ? (/\bmapping=([\w-]+)/.exec(value) ?? []) : [];
    const fault = card === undefined ? undefined : cardFault(state, guest, card);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

// --- internal ---

/** The image or template that a guest begins as. */
function sourceIn(sent: Fields): string | undefined {
  const imports = Object.values(sent).map((value) => /\bimport-from=([^,]+)/.exec(value)?.[1]);
  return sent['ostemplate'] ?? imports.find((source) => source !== undefined);
}

function cardFault(state: State, guest: Guest, card: string): string | undefined {
  const device = state.mappings[card]?.map.find((line) =>
    line.split(',').includes(`node=${guest.node}`),
  );
  if (device === undefined) return `PCI device mapping not found for '${card}'`;
  const path = /\bpath=([\w:.]+)/.exec(device)?.[1];
  const holder = Object.values(state.guests).find(
    (other) =>
      other.id !== guest.id &&
      other.isRunning &&
      other.node === guest.node &&
      Object.values(other.running).some((value) => value.includes(`mapping=${card}`)),
  );
  return holder && `PCI device '${path}' already in use by VMID '${holder.id}'`;
}
