import { ipv4Number, type VaultPath } from '../../../model/index.ts';
import { keyText } from '../key-text.ts';
import type { VaultFinding } from './finding.ts';
import { isUnusable, noAddress, type Network } from './networks.ts';
import type { Filled } from './types.ts';

/** What is wrong with addresses of machines, each by itself and all together. */
export function addressFindings(
  filled: readonly Filled[],
  networks: readonly Network[],
): readonly VaultFinding[] {
  const byName = new Map(networks.map((network) => [network.name, network]));
  const owners = new Map<number, VaultPath>();
  return filled.flatMap(({ secret: { path }, value }): VaultFinding[] => {
    const [table, name = ''] = path;
    if (table !== 'addresses') return [];
    const key = keyText(path);
    const address = ipv4Number(String(value));
    if (address === undefined) return [{ key, ...noAddress }];
    const network = byName.get(name);
    const fault = network && placeFault(network, address);
    if (fault) return [{ key, ...fault }];
    const owner = owners.get(address);
    if (owner) return [{ key, ...takenBy(owner) }];
    owners.set(address, path);
    return [];
  });
}

// --- internal ---

type Fault = Omit<VaultFinding, 'key'>;

/** Networks without a VLAN have no range that the vault knows of. */
function placeFault({ name, range, gateway }: Network, address: number): Fault | undefined {
  const help = `write another address of ${keyText(['vlans', name, 'cidr'])}`;
  if (address < range.start || address > range.end)
    return {
      rule: 'address-outside',
      message: `is not in the network of ${name}`,
      help: `write an address of ${keyText(['vlans', name, 'cidr'])}, or correct that`,
    };
  if (address === gateway)
    return { rule: 'address-is-gateway', message: `is the gateway of ${name}`, help };
  if (isUnusable(range, address))
    return { rule: 'address-unusable', message: 'is the network or its broadcast', help };
  return undefined;
}

const takenBy = (owner: VaultPath): Fault => ({
  rule: 'address-taken',
  message: `is also the address of ${owner.at(-1)} in ${owner.at(-2)}`,
  help: `remove one of them (${keyText(owner)}): \`homelab vault sync\` gives it a free one`,
});
