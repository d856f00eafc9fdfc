import type { BoxKind } from './diagram.ts';

/**
 * Id of a box: kind and name without loss, so that two boxes never share one. `-` becomes `_`; what
 * an id cannot carry, `_` and capitals included, becomes `Z<hexadecimal>Z`. Kinds keep the host and
 * the service `prometheus` apart, and keep ids from being reserved words of Mermaid.
 *
 * @example boxId('host', 'asgard-atlas') // 'host_asgard_atlas'
 * @example boxId('vm', 'a_b') // 'vm_aZ5fZb'
 */
export function boxId(kind: BoxKind, name: string): string {
  const words = isPlain.test(name) ? name : name.replace(/[^a-z0-9.-]/gu, escaped);
  return `${kind.replace('-', '_')}_${words.replaceAll('-', '_')}`;
}

// --- internal ---

const isPlain = /^[a-z0-9.-]*$/;

const escaped = (sign: string): string => `Z${(sign.codePointAt(0) ?? 0).toString(16)}Z`;
