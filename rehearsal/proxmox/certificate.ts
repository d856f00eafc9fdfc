import { generate } from 'selfsigned';

/** A certificate of its own for loopback, as a fresh Proxmox VE has one that nobody trusts. */
export async function certificate(): Promise<{ key: string; cert: string }> {
  const names = [{ name: 'commonName', value: '127.0.0.1' }];
  const { private: key, cert } = await generate(names, { keyType: 'ec', algorithm: 'sha256' });
  return { key, cert };
}
