import { afterAll, beforeAll, expect, test } from 'vitest';
import { ansibleFolder } from './ansible-folder.ts';
import { onMachines } from './on-machines.ts';
import { noVirtualMachines } from './virtual-machine.ts';
import { type House, makeHouse } from './house.ts';
import { machineLab } from './lab.ts';
import { until } from './machine.ts';

onMachines('a machine with a kernel of its own', await noVirtualMachines(), () => {
  let house: House;
  beforeAll(async () => {
    house = await makeHouse({
      lab: machineLab,
      machines: [],
      virtual: ['workbench-01'],
      ansible: await ansibleFolder(),
    });
    const played = await house.play('bootstrap');
    expect(played.code, played.said).toBe(0);
    const hardened = await house.play('hardening');
    expect(hardened.code, hardened.said).toBe(0);
  });
  afterAll(() => house?.remove());

  const inside = async (line: string): Promise<string> =>
    (await house.virtualMachine('workbench-01').run(line)).said;

  test('the kernel does what the files of sysctl say', async () => {
    expect(await differences()).toEqual('');
  });

  test('the guest agent answers the hypervisor', async () => {
    const answer = await house.virtualMachine('workbench-01').askAgent('guest-ping');
    expect(JSON.parse(answer)).toEqual({ return: {} });
  });

  test('the clock is kept', async () => {
    expect(await inside('systemctl is-active systemd-timesyncd')).toBe('active');
  });

  test('all of it is still so after a restart', async () => {
    const before = await inside('cat /proc/sys/kernel/random/boot_id');
    await inside('systemctl reboot');
    await until('the machine to be back', async () => {
      const now = await inside('cat /proc/sys/kernel/random/boot_id');
      return /^[0-9a-f-]{36}$/.test(now) && now !== before;
    });
    expect(await differences()).toEqual('');
    for (const playbook of ['bootstrap', 'hardening']) {
      const played = await house.play(playbook, '--check');
      expect(played.code, played.said).toBe(0);
      expect(played.changed, played.said).toBe(0);
    }
  });

  /** Settings in the files of the role that the kernel does not have. */
  const differences = (): Promise<string> =>
    inside(
      `sed -n 's/^\\([a-z][^ =]*\\) *= *\\(.*\\)/\\1 = \\2/p' /etc/sysctl.d/90-hardening.conf |
       while read -r line; do
         [ "$(sysctl --ignore "\${line%% *}" | tr -s '\\t ' ' ')" = "$line" ] || echo "$line"
       done`,
    );
});
