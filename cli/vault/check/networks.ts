import { isIP } from 'node:net';
import { ipv4Number, ipv4Range, isLive } from '../../../model/index.ts';
import type { Ipv4Range, ResolvedLab } from '../../../model/index.ts';
import { keyText } from '../key-text.ts';
import type { VaultFinding } from './finding.ts';
import type { Values } from '../values.ts';

/** A network whose range is known. */
export interface Network {
  readonly name: string;
  readonly range: Ipv4Range;
  readonly gateway: number | undefined;
}

/** The networks of VLANs as the vault describes them. */
export const networksOf = (lab: ResolvedLab, values: Values): readonly Network[] =>
  lab.vlans.filter(isLive).flatMap(({ name }) => {
    const range = ipv4Range(values.text('vlans', name, 'cidr') ?? '');
    const gateway = ipv4Number(values.text('vlans', name, 'gateway') ?? '');
    return range ? [{ name, range, gateway }] : [];
  });

export function networkFindings(lab: ResolvedLab, values: Values): readonly VaultFinding[] {
  const networks = networksOf(lab, values);
  const vlans = lab.vlans.filter(isLive);
  return [
    ...vlans.flatMap(({ name }) => formFindings(name, values)),
    ...networks.flatMap(gatewayFindings),
    ...overlaps(networks),
  ];
}

/** Whether an address stands for the network itself or for all of it; of two there is neither. */
export const isUnusable = ({ start, end, prefix }: Ipv4Range, address: number): boolean =>
  prefix < 31 && (address === start || address === end);

// --- internal ---

function formFindings(name: string, values: Values): VaultFinding[] {
  const cidr = values.text('vlans', name, 'cidr');
  const gateway = values.text('vlans', name, 'gateway');
  const range = cidr === undefined ? undefined : ipv4Range(cidr);
  const findings: VaultFinding[] = [];
  if (cidr !== undefined && !range)
    findings.push({
      key: keyText(['vlans', name, 'cidr']),
      rule: 'wrong-form',
      message: 'is no IPv4 network in CIDR notation',
      help: 'write it as <first address>/<prefix>, with a prefix of 0 to 32',
    });
  if (cidr !== undefined && range && ipv4Number(cidr.split('/')[0] ?? '') !== range.start)
    findings.push({
      key: keyText(['vlans', name, 'cidr']),
      rule: 'network-host-bits',
      message: 'names an address within the network instead of its first one',
      help: 'write the first address of the network before the slash, or another prefix after it',
    });
  if (gateway !== undefined && ipv4Number(gateway) === undefined)
    findings.push({ key: keyText(['vlans', name, 'gateway']), ...noAddress });
  if (values.texts('vlans', name, 'dns').some((resolver) => isIP(resolver) === 0))
    findings.push({
      key: keyText(['vlans', name, 'dns']),
      rule: 'wrong-form',
      message: 'holds what is no IP address',
      help: 'write addresses of resolvers: without them, nobody can look up their names',
    });
  return findings;
}

export const noAddress = {
  rule: 'wrong-form',
  message: 'is no IPv4 address',
  help: 'write four numbers from 0 to 255 with dots between them, and no prefix',
} as const;

function gatewayFindings({ name, range, gateway }: Network): VaultFinding[] {
  const key = keyText(['vlans', name, 'gateway']);
  const cidr = keyText(['vlans', name, 'cidr']);
  if (gateway === undefined) return [];
  if (gateway < range.start || gateway > range.end)
    return [
      {
        key,
        rule: 'gateway-outside',
        message: `is not in the network of ${name}`,
        help: `write an address of ${cidr}, or correct that`,
      },
    ];
  if (!isUnusable(range, gateway)) return [];
  const help = `write another address of ${cidr}`;
  return [{ key, rule: 'gateway-unusable', message: 'is the network or its broadcast', help }];
}

/** Each network is compared with the one before it that reaches furthest. */
function overlaps(networks: readonly Network[]): VaultFinding[] {
  const findings: VaultFinding[] = [];
  let furthest: Network | undefined;
  for (const network of networks.toSorted((a, b) => a.range.start - b.range.start)) {
    if (furthest && network.range.start <= furthest.range.end)
      findings.push({
        key: keyText(['vlans', network.name, 'cidr']),
        rule: 'networks-overlap',
        message: `overlaps the network of ${furthest.name}`,
        help: `make one of them smaller, or move it (${keyText(['vlans', furthest.name, 'cidr'])})`,
      });
    if (!furthest || network.range.end > furthest.range.end) furthest = network;
  }
  return findings;
}
