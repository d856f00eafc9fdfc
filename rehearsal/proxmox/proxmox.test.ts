import { describe, expect, test } from 'vitest';
import type { Call } from './api.ts';
import { after, built, newContainer, newMachine, oneOfEach, twoNodes } from './fixtures/cluster.ts';
import { waiting } from './guests/hot-plug.ts';
import { withGuest, type Fields, type State } from './state.ts';

const atlas = '/nodes/asgard-atlas';
const machine = `${atlas}/qemu/101`;
const container = `${atlas}/lxc/201`;
const post = (path: string, sent: Fields = {}): Call => ({ method: 'POST', path, sent });
const put = (path: string, sent: Fields): Call => ({ method: 'PUT', path, sent });
const get = (path: string): Call => ({ method: 'GET', path, sent: {} });
const destroy = (path: string): Call => ({ method: 'DELETE', path, sent: {} });
/** What a cluster where one of each thing stands answers to the last of some calls. */
const answerTo = (...calls: readonly Call[]) => after(calls, built).answer;
const stateAfter = (...calls: readonly Call[]): State => after(calls, built).state;
const configAfter = (...calls: readonly Call[]) => stateAfter(...calls).guests['101']?.config;

const waits = (...calls: readonly Call[]): string[] => {
  const guest = stateAfter(...calls).guests['101'];
  return guest ? waiting(guest) : [];
};
const endOf = (state: State): string | undefined => state.tasks.at(-1)?.end;

/** A field of a guest, whose addresses of hardware are no example of anything. */
const shown = (id: string, field = ''): string | undefined =>
  built.guests[id]?.config[field]?.replace(/(?:[\dA-F]{2}:){5}[\dA-F]{2}/, 'MAC');

describe('what is sent is not what is read back', () => {
  test.for([
    ['scsi0', 'atlas-bedrock:vm-101-disk-0,ssd=1,size=40G'],
    ['ide2', 'atlas-bedrock:vm-101-cloudinit,media=cdrom'],
    ['net0', 'virtio=MAC,bridge=vmbr0,tag=10'],
    ['name', 'web-01'],
    ['pool', undefined],
    ['vmid', undefined],
  ])('of a machine, %s is %s', ([field, value]) => {
    expect(shown('101', field)).toBe(value);
  });

  test.for([
    ['rootfs', 'atlas-bedrock:subvol-201-disk-0,size=20G'],
    ['net0', 'name=eth0,bridge=vmbr0,ip=192.0.2.12/24,hwaddr=MAC,type=veth'],
    ['ostemplate', undefined],
    ['start', undefined],
  ])('of a container, %s is %s', ([field, value]) => {
    expect(shown('201', field)).toBe(value);
  });

  test('a disk more gets the next free name, and one that is taken away stays as unused', () => {
    const more = put(`${machine}/config`, { scsi1: 'file=atlas-bedrock:5,ssd=1' });
    expect(configAfter(more)?.['scsi1']).toBe('atlas-bedrock:vm-101-disk-1,ssd=1,size=5G');
    const fewer = put(`${machine}/config`, { delete: 'scsi1' });
    expect(configAfter(more, fewer)).toMatchObject({ unused0: 'atlas-bedrock:vm-101-disk-1' });
  });

  test('a disk that grew is read back in whole units', () => {
    const grown = put(`${machine}/resize`, { disk: 'scsi0', size: '64424509440' });
    expect(configAfter(grown)?.['scsi0']).toContain('size=60G');
  });
});

describe('a running guest', () => {
  test.for<[field: string, value: string]>([
    ['description', 'Pages'],
    ['net0', 'model=virtio,bridge=vmbr0,tag=20'],
    ['startup', 'order=3'],
    ['scsi1', 'file=atlas-bedrock:5'],
  ])('takes another %s at once', ([field, value]) => {
    expect(waits(put(`${machine}/config`, { [field]: value }))).toEqual([]);
  });
  test.for<[field: string, value: string]>([
    ['memory', '8192'],
    ['cores', '4'],
    ['ipconfig0', 'ip=192.0.2.99/24'],
    ['scsi0', 'file=atlas-bedrock:vm-101-disk-0,ssd=0'],
  ])('has another %s after its next start', ([field, value]) => {
    const change = put(`${machine}/config`, { [field]: value });
    expect(waits(change)).toEqual([field]);
    expect(waits(change, post(`${machine}/status/reboot`))).toEqual([]);
  });
});

/** A call that a cluster refuses, and its sentence. */
const refused: Readonly<Record<string, { calls: readonly Call[]; says: string; status?: number }>> =
  {
    'a machine whose id is taken': {
      calls: [post(`${atlas}/qemu`, newMachine)],
      says: "unable to create VM 101 - VM 101 already exists on node 'asgard-atlas'",
    },
    'a container whose id a machine has': {
      calls: [post(`${atlas}/lxc`, { ...newContainer, vmid: '101' })],
      says: "unable to create CT 101 - VM 101 already exists on node 'asgard-atlas'",
    },
    'a machine that is not there': {
      calls: [get(`${atlas}/qemu/999/config`)],
      says: "Configuration file 'nodes/asgard-atlas/qemu-server/999.conf' does not exist",
    },
    'a container that is not there': {
      calls: [get(`${atlas}/lxc/999/config`)],
      says: "Configuration file 'nodes/asgard-atlas/lxc/999.conf' does not exist",
    },
    'a smaller disk': {
      calls: [put(`${machine}/resize`, { disk: 'scsi0', size: '1G' })],
      says: 'shrinking disks is not supported',
    },
    'a smaller disk of a container': {
      calls: [put(`${container}/resize`, { disk: 'rootfs', size: '1G' })],
      says: 'unable to shrink disk size',
    },
    'a machine that runs, to be destroyed': {
      calls: [destroy(machine)],
      says: 'VM 101 is running - destroy failed',
    },
    'a container that runs, to be destroyed': {
      calls: [destroy(container)],
      says: 'unable to destroy CT 201 - container is running',
    },
    'a protected machine, to be destroyed': {
      calls: [put(`${machine}/config`, { protection: '1' }), destroy(machine)],
      says: "can't remove VM 101 - protection mode enabled",
    },
    'a machine on a node without its storage': {
      calls: [post(`${machine}/migrate`, { target: 'asgard-prometheus', online: '1' })],
      says: "storage 'atlas-bedrock' is not available on node 'asgard-prometheus'",
    },
    'a storage that is not there': {
      calls: [post(`${atlas}/qemu`, { vmid: '102', scsi0: 'file=magma:5' })],
      says: "storage 'magma' does not exist",
    },
    'a disk where only files may lie': {
      calls: [post(`${atlas}/qemu`, { vmid: '102', scsi0: 'file=local:5' })],
      says: "storage 'local' does not support vm images",
    },
    'a pool that still has guests': {
      calls: [{ method: 'DELETE', path: '/pools', sent: { poolid: 'production' } }],
      says: "delete pool failed: pool 'production' is not empty (contains VM 101)",
    },
    'a device of the host, from a token': {
      calls: [post(`${atlas}/lxc`, { ...newContainer, vmid: '202', dev0: 'path=/dev/dri/card0' })],
      says: 'Permission check failed (configuring device passthrough is only allowed for root@pam)',
      status: 403,
    },
    'a feature other than nesting, from a token': {
      calls: [post(`${atlas}/lxc`, { ...newContainer, vmid: '202', features: 'nesting=1,fuse=1' })],
      says:
        'Permission check failed ' +
        '(changing feature flags (except nesting) is only allowed for root@pam)',
      status: 403,
    },
    'a node that is not there': {
      calls: [get('/nodes/asgard-hydra/qemu/101/config')],
      says: "hostname lookup 'asgard-hydra' failed - failed to get address info",
      status: 595,
    },
    'an agent that is off, to be asked': {
      calls: [
        put(`${machine}/config`, { agent: 'enabled=0' }),
        get(`${machine}/agent/network-get-interfaces`),
      ],
      says: 'No QEMU guest agent configured',
    },
    'an agent that the machine was started without, to be asked': {
      calls: [
        put(`${machine}/config`, { agent: 'enabled=0' }),
        post(`${machine}/status/reboot`),
        put(`${machine}/config`, { agent: 'enabled=1' }),
        get(`${machine}/agent/network-get-interfaces`),
      ],
      says: 'QEMU guest agent is not running',
    },
    'the agent of a machine that is off, to be asked': {
      calls: [post(`${machine}/status/stop`), get(`${machine}/agent/network-get-interfaces`)],
      says: 'VM 101 is not running',
    },
    'an endpoint that is not simulated': {
      calls: [get('/cluster/ceph/status')],
      says: 'Not simulated: GET /cluster/ceph/status',
      status: 501,
    },
    'a parameter that is not simulated': {
      calls: [put(`${machine}/config`, { ivshmem: 'size=1' })],
      says: `Not simulated: ivshmem of PUT ${machine}/config`,
      status: 501,
    },
  };

test.for(Object.entries(refused))('%s is refused', ([, { calls, says, status = 500 }]) => {
  expect(answerTo(...calls)).toEqual({ status, message: says });
});

describe('work that fails tells so when it is asked', () => {
  test('a card that another machine holds', () => {
    const card = { hostpci0: 'mapping=rtx-4090' };
    const { state } = after(
      [
        put(`${machine}/config`, card),
        post(`${machine}/status/reboot`),
        post(`${atlas}/qemu`, { vmid: '102', ...card }),
        post(`${atlas}/qemu/102/status/start`),
      ],
      built,
    );
    expect(endOf(state)).toBe("PCI device '0000:01' already in use by VMID '101'");
    expect(state.guests['102']?.isRunning).toBe(false);
  });

  test('a bridge that the node does not have', () => {
    const { state } = after(
      [
        post(`${atlas}/qemu`, { vmid: '102', net0: 'model=virtio,bridge=vmbr9' }),
        post(`${atlas}/qemu/102/status/start`),
      ],
      built,
    );
    expect(endOf(state)).toBe("bridge 'vmbr9' does not exist");
  });
});

test('the agent of a machine says which addresses it has', () => {
  expect(answerTo(get(`${machine}/agent/network-get-interfaces`))).toMatchObject({
    data: {
      result: [
        { name: 'lo' },
        { name: 'eth0', 'ip-addresses': [{ 'ip-address': '192.0.2.11', prefix: 24 }] },
      ],
    },
  });
});

test('a lock keeps a guest as it is, until it is gone', () => {
  const guest = built.guests['201'];
  if (!guest) throw new Error('no container');
  const locked = withGuest(built, { ...guest, lock: 'backup' });
  const change = put(`${container}/config`, { cores: '4' });
  expect(after([change], locked).answer).toMatchObject({ message: 'CT is locked (backup)' });
  expect(after([change], built).answer).toEqual({ data: null });
});

test('a token that lacks a privilege is told which, and for what', () => {
  const privileges = built.privileges.filter((name) => name !== 'VM.Config.CPU');
  const change = put(`${machine}/config`, { cores: '4' });
  expect(after([change], { ...built, privileges }).answer).toEqual({
    status: 403,
    message: 'Permission check failed (/vms/101, VM.Config.CPU)',
  });
});

test('a cluster that is asked the same things is the same', () => {
  expect(after(oneOfEach, twoNodes)).toEqual(after(oneOfEach, twoNodes));
});
