import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, clusterHindrance, flat, makeCluster, type View } from './cluster.ts';
import { onMachines } from './on-machines.ts';
import { machineLab } from './lab.ts';
import { type Machine, until } from './machine.ts';

// A cluster of one server and one agent, by the playbooks: made, changed, upgraded, lost and
// restored. `proxy-01` plays what lies outside: the releases of k3s and the bucket.
const [serverName, agentName, outside] = ['k8s-master-01', 'k8s-worker-01', 'proxy-01'];
const [now, next, broken, far] = ['v1.36.3+k3s1', 'v1.37.1+k3s1', 'v1.36.9+k3s1', 'v1.38.0+k3s1'];
const name = 'asgard-orion-cluster';
const database = '/var/lib/rancher/k3s/server/db/etcd';

onMachines('a cluster', await clusterHindrance(), () => {
  let cluster: Cluster;
  let server: View;

  beforeAll(async () => {
    cluster = await makeCluster({
      lab: machineLab,
      name,
      nodes: [serverName, agentName],
      outside,
      releases: [
        ...[now, next, far].map((version) => ({ version })),
        { version: broken, neverReady: true },
      ],
    });
    server = cluster.on(serverName);
  });

  afterAll(() => cluster?.house.remove());

  test('is made on bare machines: both nodes are ready, with their labels and taints', async () => {
    const played = await cluster.play('kubernetes');
    expect(played.code, played.said).toBe(0);
    const nodes = await server.nodes();
    expect(nodes.map(({ name, ready, version }) => [name, ready, version])).toEqual([
      [serverName, 'True', now],
      [agentName, 'True', now],
    ]);
    for (const { labels } of nodes)
      expect(labels).toMatchObject({ 'topology.kubernetes.io/region': 'asgard' });
  });

  test('is not changed by a second run, nor by --check, which finds nothing to do', async () => {
    for (const args of [[], ['--check']]) {
      const played = await cluster.play('kubernetes', ...args);
      expect(played.code, played.said).toBe(0);
      expect(played.changed, played.said).toBe(0);
    }
  });

  test('hands its administrator a kubeconfig that nobody else can read', async () => {
    const path = join(cluster.house.checkout, `ansible/.kube/${name}.yaml`);
    const { stdout } = await execa('stat', ['-c', '%a', path]);
    expect(stdout).toBe('600');
    expect(await readFile(path, 'utf8')).not.toContain('127.0.0.1');
  });

  test('has its token in files that only root can read', async () => {
    const { stdout } = await machine(serverName).run('grep', '-rl', await tokenOf(), '/etc');
    const files = stdout.split('\n');
    expect(files).toContain('/etc/rancher/k3s/config.yaml.d/50-secrets.yaml');
    const { stdout: modes } = await machine(serverName).run('stat', '-c', '%a %U', ...files);
    expect([...new Set(modes.split('\n'))]).toEqual(['600 root']);
  });

  test('is not touched where the vault has another token than the cluster', async () => {
    const before = await fingerprint();
    const played = await cluster.play('kubernetes', '-e', 'k3s_server_token=another');
    expect(played.code).toBe(2);
    expect(flat(played)).toContain('the token of the vault is not the one that the cluster uses');
    expect(await fingerprint()).toBe(before);
  });

  test('goes back to what worked where a configuration does not come back', async () => {
    const before = await fingerprint();
    const played = await cluster.play(
      'kubernetes',
      '-e',
      '{"k3s_server_apiserver_args": ["no-such=1"]}',
    );
    expect(played.code).toBe(2);
    expect(flat(played)).toContain(
      'The earlier configuration and program are back and the node is healthy',
    );
    expect(await fingerprint()).toBe(before);
    expect(await server.ready()).toBe('ok');
  });

  test('gets the Secrets of the contract, Argo CD, and its root', async () => {
    const played = await cluster.play('argocd');
    expect(played.code, played.said).toBe(0);
    const again = await cluster.play('argocd');
    expect(again.code, again.said).toBe(0);
    expect(again.changed, again.said).toBe(0);
    const secret = ['get', 'secret', 'argocd-oidc', '--namespace=argocd'];
    const encoded = await server.kubectl(...secret, '--output=jsonpath={.data.clientSecret}');
    expect(Buffer.from(encoded, 'base64').toString()).toBe('EXAMPLE-oidc-secret-of-argo-cd');
    expect(
      await server.kubectl('get', 'applications', '--all-namespaces', '--output=name'),
    ).toContain('application');
  });

  test('is restored from the bucket after its database is destroyed', async () => {
    const sentinel = await server.writeSentinel();
    const snapshot = await server.takeSnapshot();
    await destroyDatabase();
    const played = await cluster.restore(snapshot);
    expect(played.code, played.said).toBe(0);
    expect(await server.sentinel()).toBe(sentinel);
    await until('both nodes', async () =>
      (await server.nodes()).every((node) => node.ready === 'True'),
    );
    const after = await cluster.play('kubernetes');
    expect(after.code, after.said).toBe(0);
    expect(after.changed, after.said).toBe(0);
  });

  // The same drill must go red where the snapshot is worth nothing, or it proves nothing.
  test('is not restored from a snapshot that is broken, and runs on with what it had', async () => {
    const sentinel = await server.writeSentinel();
    const snapshot = await server.takeSnapshot();
    await spoil(snapshot);
    const played = await cluster.restore(snapshot);
    expect(played.code).toBe(2);
    expect(flat(played)).toMatch(/was not restored: .*expected sha256/);
    await until('the API', async () => (await server.ready()) === 'ok');
    expect(await server.sentinel()).toBe(sentinel);
  });

  test('is restored on a new machine that knows it by the vault and the bucket alone', async () => {
    const sentinel = await server.writeSentinel();
    const snapshot = await server.takeSnapshot();
    await cluster.boot(serverName);
    const fresh = await cluster.play('kubernetes');
    expect(fresh.code).toBe(2);
    expect(flat(fresh)).toContain(`${serverName} has no database, but ${agentName} was part of`);
    const played = await cluster.restore(snapshot);
    expect(played.code, played.said).toBe(0);
    expect(await server.sentinel()).toBe(sentinel);
    await until('both nodes', async () =>
      (await server.nodes()).every((node) => node.ready === 'True'),
    );
  });

  test('is not upgraded over a minor version, nor taken back', async () => {
    for (const [version, reason] of [
      [far, 'more than one minor version'],
      ['v1.35.4+k3s1', 'is older'],
    ] as const) {
      const played = await cluster.play('upgrade', '-e', `k3s_node_version=${version}`);
      expect(played.code).toBe(2);
      expect(flat(played)).toContain(reason);
    }
    expect((await server.nodes()).map(({ version }) => version)).toEqual([now, now]);
  });

  test('has agents upgraded after servers only', async () => {
    const args = ['--limit', agentName, '-e', `k3s_node_version=${next}`];
    const played = await cluster.play('upgrade', ...args);
    expect(played.code).toBe(2);
    expect(flat(played)).toContain('would be newer than');
  });

  test('goes back to the program before where a new one does not become ready', async () => {
    const patience = '{"k3s_server_health_timeout": 60}';
    const played = await cluster.play(
      'upgrade',
      '-e',
      `k3s_node_version=${broken}`,
      '-e',
      patience,
    );
    expect(played.code).toBe(2);
    expect(flat(played)).toContain('The earlier configuration and program are back');
    expect((await server.nodes()).map(({ version }) => version)).toEqual([now, now]);
  });

  test('is upgraded in place to the next minor version, the server first', async () => {
    const played = await cluster.play('upgrade', '-e', `k3s_node_version=${next}`);
    expect(played.code, played.said).toBe(0);
    await until('the versions', async () =>
      (await server.nodes()).every(({ version }) => version === next),
    );
  });

  // --- internal ---

  const machine = (called: string): Machine => cluster.house.machine(called);

  async function destroyDatabase(): Promise<void> {
    await machine(serverName).run('systemctl', 'kill', '--signal=KILL', 'k3s');
    await machine(serverName).run('systemctl', 'stop', 'k3s');
    await machine(serverName).run('rm', '-r', database);
    expect(await server.ready()).not.toBe('ok');
  }

  /** Turns over some bytes in the middle of what lies in the bucket, inside of a whole archive. */
  async function spoil(snapshot: string): Promise<void> {
    await execa('python3', ['-c', spoiled, join(cluster.snapshots, snapshot)]);
  }

  async function tokenOf(): Promise<string> {
    const { stdout } = await machine(serverName).run('cat', '/var/lib/rancher/k3s/server/token');
    return stdout.split(':').at(-1) ?? '';
  }

  /** Configuration and start of the server: the same as long as nothing touches it for good. */
  async function fingerprint(): Promise<string> {
    const { stdout } = await machine(serverName).run(
      ...([
        'sh',
        '-c',
        'find /etc/rancher/k3s /usr/local/bin/k3s -type f | sort | xargs sha256sum',
      ] as const),
    );
    return stdout;
  }
});

// --- internal ---

const spoiled = `
import sys, zipfile
path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    name = archive.namelist()[0]
    content = bytearray(archive.read(name))
middle = len(content) // 2
content[middle : middle + 4096] = bytes(255 - byte for byte in content[middle : middle + 4096])
with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
    archive.writestr(name, bytes(content))
`;
