import { execa } from 'execa';

/**
 * A network of its own on this machine, that nothing else can see: the namespace of the controller
 * with a bridge, on which the machines plug in.
 */
export interface Network {
  /** Namespace in which the controller runs. */
  readonly namespace: string;
  /** A namespace for a machine, with one interface for each plug. */
  readonly plugIn: (plugs: readonly Plug[]) => Promise<string>;
  /** A port of the bridge for a virtual machine. Returns the name of its interface. */
  readonly tap: () => Promise<string>;
  /** Command that runs a program where the controller is. */
  readonly within: (...command: string[]) => [string, ...string[]];
  readonly remove: () => Promise<void>;
}

/** An interface of a machine. */
export interface Plug {
  /** With the length of its prefix. @example '192.0.2.7/26' */
  readonly address: string;
  /** Way to everywhere else; that of the first plug counts. */
  readonly gateway: string;
}

/**
 * @param id Unique on this machine, a few letters. @example 'hl4711'
 * @param own Addresses of the controller, with the length of their prefix: the gateways of the
 *   networks. @example ['192.0.2.1/26']
 */
export async function makeNetwork(id: string, own: readonly string[]): Promise<Network> {
  const made: string[] = [];
  let taps = 0;
  const namespace = await addNamespace(id);
  await ip('-n', namespace, 'link', 'add', 'bridge', 'type', 'bridge');
  await ip('-n', namespace, 'link', 'set', 'bridge', 'up');
  for (const address of own) await addAddress(namespace, 'bridge', address);
  return {
    namespace,
    within: (...command) => ['ip', 'netns', 'exec', namespace, ...command],
    plugIn: async (plugs) => {
      const number = made.length;
      const inside = await addNamespace(`${id}-${number}`);
      for (const [index, { address }] of plugs.entries()) {
        const port = `port${number}-${index}`;
        const name = `eth${index}`;
        const pair = ['type', 'veth', 'peer', name, 'netns', inside];
        await ip('-n', namespace, 'link', 'add', port, ...pair);
        await ip('-n', namespace, 'link', 'set', port, 'master', 'bridge', 'up');
        await ip('-n', inside, 'link', 'set', name, 'up');
        await addAddress(inside, name, address);
      }
      const [first] = plugs;
      if (first) await ip('-n', inside, 'route', 'add', 'default', 'via', first.gateway);
      return inside;
    },
    tap: async () => {
      const name = `tap${taps++}`;
      await ip('-n', namespace, 'tuntap', 'add', name, 'mode', 'tap');
      await ip('-n', namespace, 'link', 'set', name, 'master', 'bridge', 'up');
      return name;
    },
    remove: async () => {
      for (const inside of made) await ip('netns', 'delete', inside).catch(() => {});
    },
  };

  async function addNamespace(name: string): Promise<string> {
    made.push(name);
    await ip('netns', 'add', name);
    await ip('-n', name, 'link', 'set', 'lo', 'up');
    return name;
  }
}

// --- internal ---

const ip = (...args: string[]) => execa('ip', args, { stdin: 'ignore' });

const addAddress = (namespace: string, device: string, address: string) =>
  ip('-n', namespace, 'address', 'add', address, 'dev', device);
