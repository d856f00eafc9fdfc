import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { neededTool } from '../../../tools/index.ts';
import { hindrance } from '../can-boot.ts';
import { onMachines } from '../on-machines.ts';
import { type Machine, makeMachine, until } from '../machine.ts';
import { makeNetwork, type Network } from '../network.ts';
import { debianRoot } from '../root.ts';
import { houseId } from '../sweep.ts';
import { bucketServer } from './bucket.ts';
import { buildStandIn, furnishPrograms, innerPrograms } from './releases.ts';

// The roles for k3s are tried on a stand-in: here it is held to what k3s does, without any role.
const programs = await innerPrograms();
const versitygw = await neededTool('versitygw');
const found =
  programs && versitygw !== undefined
    ? await hindrance()
    : { why: 'run npm run tools', curable: true };

const gateway = '192.0.2.1';
const [serverAddress, otherAddress, joiningAddress, agentAddress] = [
  '192.0.2.11',
  '192.0.2.12',
  '192.0.2.13',
  '192.0.2.21',
];
const token = 'open-sesame';
const keys = { accessKey: 'a-key', secretKey: 'a-secret' };

const serverConfig = {
  'cluster-init': true,
  'node-name': 'server-01',
  'node-ip': serverAddress,
  'secrets-encryption': true,
  'node-label': ['zone=left'],
  'node-taint': ['node-role.kubernetes.io/control-plane=true:NoSchedule'],
  'kube-apiserver-arg': ['audit-log-maxage=3'],
  'etcd-s3': true,
  'etcd-s3-endpoint': `${gateway}:7070`,
  'etcd-s3-insecure': true,
  'etcd-s3-bucket': 'backups',
  'etcd-s3-folder': 'cluster',
  'etcd-s3-access-key': keys.accessKey,
  'etcd-s3-secret-key': keys.secretKey,
  token,
};

onMachines('a stand-in for k3s', found, () => {
  let network: Network;
  let folder: string;
  let server: Machine;
  let agent: Machine;
  let snapshot: string;

  beforeAll(async () => {
    network = await makeNetwork(houseId(process.pid, 0), [`${gateway}/24`]);
    folder = await mkdtemp(join(tmpdir(), 'homelab-stand-in-'));
    await buildStandIn(join(folder, 'k3s'), { version: 'v1.36.3+k3s1' });
    await mkdir(join(folder, 'objects/backups'), { recursive: true });
    startBucket();
    server = await makeNode('server-01', serverAddress);
    agent = await makeNode('agent-01', agentAddress);
    await configure(server, serverConfig);
    await startUnit(server, 'server');
    await until('the API', async () => (await kubectl('get', '--raw=/readyz')) === 'ok');
  });

  afterAll(async () => {
    bucket?.kill();
    await Promise.all(made.map((machine) => machine.remove()));
    await network.remove();
    await rm(folder, { recursive: true, force: true });
  });

  test('registers its node, with the labels and taints of the configuration', async () => {
    const node = await nodeReady('server-01');
    expect(node.metadata.labels).toMatchObject({
      zone: 'left',
      'node-role.kubernetes.io/control-plane': 'true',
    });
    expect(node.spec.taints).toContainEqual({
      key: 'node-role.kubernetes.io/control-plane',
      value: 'true',
      effect: 'NoSchedule',
    });
    expect(node.status.nodeInfo.kubeletVersion).toBe('v1.36.3+k3s1');
    expect(node.metadata.annotations['k3s.io/node-args']).not.toContain(token);
  });

  test('answers as the supervisor of k3s does, and nobody without a name', async () => {
    expect(await ask('/ping')).toBe('pong 200');
    expect(await ask('/readyz')).toMatch(/401$/);
    expect(await ask('/v1-k3s/readyz')).toMatch(/not authorized.* 401$/);
  });

  test('lets an agent join that has the token, and tells one that has not', async () => {
    const base = { server: `https://${serverAddress}:6443`, 'node-name': 'agent-01' };
    await configure(agent, { ...base, token: 'wrong' });
    await startUnit(agent, 'agent');
    await until('a refusal', async () => /not authorized/.test(await journal(agent)));
    expect(await active(agent)).toBe('activating');
    const forged = `K10${'0'.repeat(64)}::server:${token}`;
    await configure(agent, { ...base, token: forged });
    await agent.run('systemctl', 'restart', '--no-block', 'k3s');
    await until('a refusal', async () =>
      /token CA hash does not match the Cluster CA certificate hash/.test(await journal(agent)),
    );
    await configure(agent, { ...base, token });
    await agent.run('systemctl', 'restart', 'k3s');
    await nodeReady('agent-01');
    expect(await active(agent)).toBe('active');
  });

  test('refuses a machine made anew until the password of the old one is forgotten', async () => {
    await agent.run('systemctl', 'stop', 'k3s');
    await agent.run('rm', '-r', '/etc/rancher/node');
    await agent.run('systemctl', 'start', '--no-block', 'k3s');
    await until('a refusal', async () => /Node password rejected/.test(await journal(agent)));
    await kubectl('-n', 'kube-system', 'delete', 'secret', 'agent-01.node-password.k3s');
    await until('the agent', async () => (await active(agent)) === 'active');
  });

  test('warns of a key that a server does not know, and starts no agent with one', async () => {
    await configure(agent, { bogus: 1, server: `https://${serverAddress}:6443`, token });
    const refused = await agent.run('k3s', 'agent');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('flag provided but not defined: -bogus');
    const listed = await server.run('k3s', 'etcd-snapshot', 'ls');
    expect(listed.said).toContain('Unknown flag --cluster-init found in config.yaml, skipping');
    expect(listed.code).toBe(0);
  });

  test('does not start with a label that a kubelet may not set', async () => {
    await configure(agent, {
      server: `https://${serverAddress}:6443`,
      token,
      'node-label': ['node-role.kubernetes.io/worker=true'],
    });
    expect((await agent.run('k3s', 'agent')).said).toContain(
      "unknown 'kubernetes.io' or 'k8s.io' labels",
    );
  });

  test('applies what lies in its manifests', async () => {
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'laid' } };
    const text = stringify({ ...map, data: { by: 'file' } });
    const path = '/var/lib/rancher/k3s/server/manifests/laid.yaml';
    await writeFile(join(server.root, path), text);
    await until('the ConfigMap', async () => (await kubectl('get', 'cm', 'laid')).includes('laid'));
  });

  test('lets another server join that has the token and agrees on what servers share', async () => {
    const other = await makeNode('server-03', joiningAddress);
    const { 'cluster-init': _, ...alike } = { ...serverConfig, 'node-name': 'server-03' };
    const joining = {
      ...alike,
      'node-ip': joiningAddress,
      server: `https://${serverAddress}:6443`,
    };
    for (const [different, reason] of [
      [{ token: 'wrong' }, /level=fatal .*\/v1-k3s\/server-bootstrap: 401 Unauthorized/],
      [{ 'secrets-encryption': false }, /critical configuration mismatched: secrets-encryption/],
    ] as const) {
      await configure(other, { ...joining, ...different });
      const refused = await other.run('k3s', 'server');
      expect(refused.said).toMatch(reason);
      expect(refused.code).toBe(1);
    }
    await configure(other, joining);
    await startUnit(other, 'server');
    await nodeReady('server-03');
    expect((await other.run('k3s', 'kubectl', 'get', 'cm', 'laid')).code).toBe(0);
    expect(await voters()).toEqual(['server-01', 'server-03']);
  });

  test('takes the member of a server out of etcd together with its node', async () => {
    await kubectl('delete', 'node', 'server-03');
    expect(await voters()).toEqual(['server-01']);
    await made.at(-1)?.run('systemctl', 'stop', 'k3s');
  });

  test('keeps Secrets encrypted, and writes them anew with a new key', async () => {
    await kubectl('create', 'secret', 'generic', 'sentinel', '--from-literal=word=xyzzy');
    expect(await stored('/registry/secrets/default/sentinel')).toMatch(
      /^k8s:enc:aescbc:v1:aescbckey:/,
    );
    expect((await server.run('k3s', 'secrets-encrypt', 'status')).stdout).toContain(
      'Encryption Status: Enabled\nCurrent Rotation Stage: start\n',
    );
    const rotated = await server.run('k3s', 'secrets-encrypt', 'rotate-keys');
    expect(rotated.stdout).toBe('keys rotated, reencryption started');
    await until('the new key', async () =>
      (await server.run('k3s', 'secrets-encrypt', 'status')).stdout.includes('reencrypt_finished'),
    );
    expect(await stored('/registry/secrets/default/sentinel')).toMatch(
      /^k8s:enc:aescbc:v1:aescbckey-/,
    );
    expect(await word()).toBe('xyzzy');
  });

  test('takes snapshots to disk and to S3, and tells wrong keys', async () => {
    const saved = await server.run('k3s', 'etcd-snapshot', 'save', '--name', 'before');
    expect(saved.said).toMatch(/Snapshot before-server-01-\d+ saved/);
    expect(saved.code).toBe(0);
    snapshot = /Snapshot (\S+) saved/.exec(saved.said)?.[1] ?? '';
    expect(await readdir(join(folder, 'objects/backups/cluster'))).toEqual([snapshot]);
    const { stdout } = await server.run('k3s', 'etcd-snapshot', 'ls');
    expect(stdout).toContain(`file:///var/lib/rancher/k3s/server/db/snapshots/${snapshot}`);
    expect(stdout).toContain(`s3://backups/cluster/${snapshot}`);
    const wrong = await server.run('k3s', 'etcd-snapshot', 'save', '--s3-secret-key=wrong');
    expect(wrong.said).toContain('failed to initialize S3 client: failed to test for existence');
    expect(wrong.code).toBe(1);
  });

  test('is restored from S3, with what was written before the snapshot and not after', async () => {
    await kubectl('create', 'configmap', 'after');
    await server.run('systemctl', 'stop', 'k3s');
    await server.run('rm', '-r', '/var/lib/rancher/k3s/server/db/etcd');
    const reset = await restore(server, snapshot);
    expect(reset.said).toContain('Managed etcd cluster membership has been reset');
    expect(reset.code).toBe(0);
    expect((await server.run('k3s', 'server', '--cluster-reset')).said).toContain(
      'previously reset',
    );
    await server.run('systemctl', 'start', 'k3s');
    expect(await word()).toBe('xyzzy');
    expect(await kubectl('get', 'configmap', '--output=name')).not.toContain('after');
    await nodeReady('server-01');
  });

  test('is restored on a machine that never saw it, with the token and not without', async () => {
    await server.run('systemctl', 'stop', 'k3s');
    const other = await makeNode('server-02', otherAddress);
    await configure(other, { ...serverConfig, 'node-ip': otherAddress, token: 'another' });
    const refused = await restore(other, snapshot);
    expect(refused.said).toContain(
      'bootstrap data already found and encrypted with different token',
    );
    expect(refused.code).toBe(1);
    await configure(other, { ...serverConfig, 'node-ip': otherAddress });
    await other.run('rm', '-r', '/var/lib/rancher/k3s');
    expect(await restore(other, snapshot)).toMatchObject({ code: 0 });
    await startUnit(other, 'server');
    const same = '/var/lib/rancher/k3s/server/tls/server-ca.crt';
    expect(await readFile(join(other.root, same), 'utf8')).toBe(
      await readFile(join(server.root, same), 'utf8'),
    );
    expect(await word(other)).toBe('xyzzy');
    await other.run('systemctl', 'stop', 'k3s');
    await server.run('systemctl', 'start', 'k3s');
  });

  test('does not restore a broken snapshot, and has moved the database away by then', async () => {
    const file = join(folder, 'objects/backups/cluster', snapshot);
    const whole = await readFile(file);
    onTestFinished(() => writeFile(file, whole));
    const broken = Buffer.from(whole);
    broken.fill(0x5a, 8192, 16_384);
    await writeFile(file, broken);
    await server.run('systemctl', 'stop', 'k3s');
    const reset = await restore(server, snapshot);
    expect(reset.said).toMatch(/level=fatal .*expected sha256/);
    expect(reset.code).toBe(1);
    const left = await readdir(join(server.root, '/var/lib/rancher/k3s/server/db'));
    expect(left.filter((name) => name.startsWith('etcd-old-'))).not.toEqual([]);
    await writeFile(file, whole);
    // The folder of the old database is called after the second in which it was moved.
    await setTimeout(1000);
    expect(await restore(server, snapshot)).toMatchObject({ code: 0 });
    await server.run('systemctl', 'start', 'k3s');
    expect(await word()).toBe('xyzzy');
  });

  test('takes a new token, and no longer the old one', async () => {
    const rotated = await server.run('k3s', 'token', 'rotate', '--new-token', 'friend');
    expect(rotated.stdout).toContain('Token rotated, restart k3s nodes with new token');
    await server.run('systemctl', 'stop', 'k3s');
    const old = await server.run('k3s', 'server');
    expect(old.said).toContain('bootstrap data already found and encrypted with different token');
    expect(old.code).toBe(1);
    await configure(server, { ...serverConfig, token: 'friend' });
    expect(await server.run('systemctl', 'start', 'k3s')).toMatchObject({ code: 0 });
    expect(await word()).toBe('xyzzy');
  });

  test('ends where kube-apiserver refuses an argument, and leaves nothing running', async () => {
    await server.run('systemctl', 'stop', 'k3s');
    const wrong = { 'kube-apiserver-arg': ['no-such-argument=1'], token: 'friend' };
    await configure(server, { ...serverConfig, ...wrong });
    const ended = await server.run('k3s', 'server');
    expect(ended.said).toMatch(/level=fatal .*unknown flag: --no-such-argument/);
    expect(ended.code).toBe(1);
    expect((await server.run('pgrep', '-f', 'stand-in/etcd')).code).toBe(1);
  });

  // --- internal ---

  const made: Machine[] = [];
  let bucket: { readonly kill: () => boolean } | undefined;

  function startBucket(): void {
    const { args, env } = bucketServer({
      folder: join(folder, 'objects'),
      port: 7070,
      region: 'us-east-1',
      ...keys,
    });
    const [program, ...within] = network.within(versitygw ?? '', ...args);
    bucket = execa(program, within, { env, reject: false, stdout: 'ignore', stderr: 'ignore' });
  }

  async function makeNode(name: string, address: string): Promise<Machine> {
    const machine = await makeMachine({
      name,
      base: await debianRoot(),
      namespace: await network.plugIn([{ address: `${address}/24`, gateway }]),
    });
    made.push(machine);
    await furnishPrograms(machine.root, programs ?? []);
    await execa('cp', [join(folder, 'k3s'), join(machine.root, 'usr/local/bin/k3s')]);
    return machine;
  }

  /** What a client without a name is told on 6443, and the status. */
  async function ask(path: string): Promise<string> {
    const url = `https://${serverAddress}:6443${path}`;
    return (await agent.run('python3', '-c', request, url)).stdout;
  }

  async function kubectl(...args: string[]): Promise<string> {
    return (await server.run('k3s', 'kubectl', ...args)).stdout;
  }

  async function nodeReady(name: string) {
    const read = async () => JSON.parse(await kubectl('get', 'node', name, '--output=json'));
    await until(`node ${name}`, async () => {
      const { metadata, status } = await read();
      const labelled = name !== 'server-01' || 'node-role.kubernetes.io/etcd' in metadata.labels;
      return labelled && status.conditions.some(isReady);
    });
    return read();
  }

  /** What the Secret that was written before the snapshot says. */
  async function word(machine = server): Promise<string> {
    const { stdout } = await machine.run(
      ...([
        'k3s',
        'kubectl',
        'get',
        'secret',
        'sentinel',
        '--output=jsonpath={.data.word}',
      ] as const),
    );
    return Buffer.from(stdout, 'base64').toString();
  }

  /** What lies in etcd itself. */
  const stored = (key: string): Promise<string> => etcdctl('get', key, '--print-value-only');

  /** Servers whose member of etcd has a vote. */
  async function voters(): Promise<string[]> {
    const members = (await etcdctl('member', 'list')).split('\n').map((line) => line.split(', '));
    return members
      .filter((member) => member.at(-1) === 'false')
      .map((member) => member[2]?.replace(/-[0-9a-f]{8}$/, '') ?? '')
      .toSorted();
  }

  async function etcdctl(...args: string[]): Promise<string> {
    const tls = '/var/lib/rancher/k3s/server/tls/etcd';
    const files = [
      `--cacert=${tls}/server-ca.crt`,
      `--cert=${tls}/client.crt`,
      `--key=${tls}/client.key`,
    ];
    const { stdout } = await server.run(
      '/opt/k3s-stand-in/etcdctl',
      '--endpoints=https://127.0.0.1:2379',
      ...files,
      ...args,
    );
    return stdout;
  }
});

// --- internal ---

const request = [
  'import ssl, sys, urllib.request as web',
  'try: answer = web.urlopen(sys.argv[1], context=ssl._create_unverified_context())',
  'except web.HTTPError as refusal: answer = refusal',
  'print(answer.read().decode(), answer.status)',
].join('\n');

async function configure(machine: Machine, config: Record<string, unknown>): Promise<void> {
  await mkdir(join(machine.root, 'etc/rancher/k3s'), { recursive: true });
  await writeFile(join(machine.root, 'etc/rancher/k3s/config.yaml'), stringify(config));
}

async function startUnit(machine: Machine, command: 'agent' | 'server'): Promise<void> {
  const unit = [
    '[Service]\nType=notify\nKillMode=process\nDelegate=yes\nTimeoutStartSec=0',
    `Restart=always\nRestartSec=1s\nExecStart=/usr/local/bin/k3s ${command}\n`,
  ];
  await writeFile(join(machine.root, 'etc/systemd/system/k3s.service'), unit.join('\n'));
  await machine.run('systemctl', 'daemon-reload');
  // An agent is up only when a server took it.
  const patience = command === 'agent' ? ['--no-block'] : [];
  await machine.run('systemctl', 'start', ...patience, 'k3s');
}

const restore = (machine: Machine, name: string) =>
  machine.run('k3s', 'server', '--cluster-reset', `--cluster-reset-restore-path=${name}`);
const journal = async (machine: Machine): Promise<string> =>
  (await machine.run('journalctl', '--unit=k3s', '--output=cat')).stdout;
const active = async (machine: Machine): Promise<string> =>
  (await machine.run('systemctl', 'is-active', 'k3s')).stdout;

const isReady = ({ type, status }: { type: string; status: string }): boolean =>
  type === 'Ready' && status === 'True';
