import process from 'node:process';
import { execa } from 'execa';

/**
 * Why no machine can be started here, or `undefined` where one can: it needs Linux, root, network
 * namespaces, overlays, and the programs that `.ci/packages` installs.
 */
export async function whyNoMachines(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'machines are booted on Linux only';
  if (process.getuid?.() !== 0) return 'only root may boot machines: run it as root, as CI does';
  for (const program of ['debootstrap', 'systemd-nspawn', 'ip', 'nsenter', 'ssh-keygen']) {
    const { failed } = await execa('sh', ['-c', `command -v ${program}`], { reject: false });
    if (failed) return `${program} is missing: run .ci/packages`;
  }
  const rights = 'ip link add type veth && mount -t tmpfs tmpfs /mnt';
  const { failed, stderr } = await execa('unshare', ['-m', '-n', 'sh', '-c', rights], {
    reject: false,
  });
  return failed ? `this machine allows no networks or mounts of one's own: ${stderr}` : undefined;
}
