/** Fields of a form, a query or a configuration, as text. */
export type Fields = Readonly<Record<string, string>>;

/** A node of the cluster. */
export interface Node {
  readonly name: string;
  readonly bridges: readonly string[];
}

/** A storage of the cluster, under one name on each of its nodes. */
export interface Storage {
  readonly name: string;
  readonly type: 'dir' | 'nfs' | 'zfspool';
  /** Kinds of volumes that it takes. @example ['images', 'rootdir'] */
  readonly content: readonly string[];
  /** Nodes that have it; all where it is `undefined`. */
  readonly nodes?: readonly string[];
  readonly isShared: boolean;
  /** Room on each node, in GiB. */
  readonly size: number;
  /** What only its type knows. @example { server: '192.0.2.9', export: '/mnt/pool' } */
  readonly more: Fields;
}

/** A file that lies on a storage of a node: an image or a template. */
export interface StoredFile {
  /** @example 'local:import/debian-13.qcow2' */
  readonly volume: string;
  readonly node: string;
  /** Size in bytes. */
  readonly size: number;
}

/** A virtual machine (`qemu`) or a container (`lxc`). */
export interface Guest {
  readonly id: string;
  readonly node: string;
  readonly type: 'qemu' | 'lxc';
  readonly isRunning: boolean;
  readonly pool?: string | undefined;
  /** Why nobody may change it now. @example 'backup' */
  readonly lock?: string | undefined;
  /** What it is to be, which is not always as it was sent. */
  readonly config: Fields;
  /** What it runs with: the rest waits until it is started anew. */
  readonly running: Fields;
}

/** Work that was begun for somebody, who asks for its end. */
export interface Task {
  readonly id: string;
  readonly node: string;
  readonly type: string;
  /** How it ends: `OK`, or the sentence of an error. */
  readonly end: string;
  /** How often somebody was told that it still runs. */
  readonly asked: number;
}

/** A group of devices on nodes, which guests may be given. */
export interface Mapping {
  readonly id: string;
  readonly description?: string | undefined;
  /** One device for each line. @example 'node=asgard-godzilla,id=10de:2684,path=0000:01:00' */
  readonly map: readonly string[];
}

type ByName<T> = Readonly<Record<string, T>>;

/** All that a simulated cluster remembers. */
export interface State {
  readonly nodes: ByName<Node>;
  readonly storages: ByName<Storage>;
  /** What the API token may do. @example ['VM.Audit', 'VM.Allocate'] */
  readonly privileges: readonly string[];
  /** Comments of the pools. */
  readonly pools: ByName<string>;
  readonly guests: ByName<Guest>;
  readonly mappings: ByName<Mapping>;
  readonly files: readonly StoredFile[];
  readonly tasks: readonly Task[];
  /** How often each task says that it still runs, before it says how it ended. */
  readonly taskLength: number;
}

/** A cluster as its hosts are after their installation. */
export const freshCluster = (
  nodes: readonly Node[],
  storages: readonly Storage[],
  privileges: readonly string[],
): State => ({
  nodes: Object.fromEntries(nodes.map((node) => [node.name, node])),
  storages: Object.fromEntries(storages.map((storage) => [storage.name, storage])),
  privileges,
  pools: {},
  guests: {},
  mappings: {},
  files: [],
  tasks: [],
  taskLength: 0,
});

export const withGuest = (state: State, guest: Guest): State => ({
  ...state,
  guests: { ...state.guests, [guest.id]: guest },
});

export const without = <T>(entries: ByName<T>, name: string): ByName<T> =>
  Object.fromEntries(Object.entries(entries).filter(([key]) => key !== name));
