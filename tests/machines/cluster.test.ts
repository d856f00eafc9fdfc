import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { neededTool } from '../../tools/index.ts';
import { ansibleFolder } from './ansible-folder.ts';
import { hindrance } from './can-boot.ts';
import { onMachines } from './on-machines.ts';
import { furnish, unlikeReal } from './furniture.ts';
import { type House, makeHouse, type Played } from './house.ts';
import { bucketServer } from './k3s/bucket.ts';
import { furnishPrograms, innerPrograms, writeReleases } from './k3s/releases.ts';
import { machineLab } from './lab.ts';
import { type Machine, until } from './machine.ts';

// A cluster of one server and one agent, by the playbooks: made, changed, upgraded, lost and
// restored. `proxy-01` plays what lies outside: the releases of k3s and the bucket.
const programs = await innerPrograms();
const versitygw = await neededTool('versitygw');
const found =
  programs && versitygw !== undefined
    ? await hindrance()
    : { why: 'run npm run tools', curable: true };

const [serverName, agentName, outside] = ['k8s-master-01', 'k8s-worker-01', 'proxy-01'];
const [now, next, broken, far] = ['v1.36.3+k3s1', 'v1.37.1+k3s1', 'v1.36.9+k3s1', 'v1.38.0+k3s1'];
const cluster = 'asgard-orion-cluster';
const writer = `cluster-${cluster}`;
const ports = { releases: 8600, bucket: 7070 };
const [database, snapshots] = ['etcd', 'snapshots'].map(
  (part) => `/var/lib/rancher/k3s/server/db/${part}`,
);

/** The parts of the vault that the bucket is made of. */
const vaultSchema = z.looseObject({
  vault_aws: z.looseObject({ region: z.string() }),
  vault_s3_writers: z.record(
    z.string(),
    z.record(z.string(), z.object({ access_key_id: z.string(), secret_access_key: z.string() })),
  ),
});

onMachines('a cluster', found, () => {
  let house: House;
  let bucket: string;

  beforeAll(async () => {
    house = await makeHouse({
      lab: machineLab,
      guests: join(import.meta.dirname, 'lxc-configs'),
      machines: [outside],
      ansible: await ansibleFolder(),
      furnish,
      extra: unlikeReal,
    });
    await startOutside();
    for (const name of [serverName, agentName]) await bootNode(name);
  });

  afterAll(() => house?.remove());

  test('is made on bare machines: both nodes are ready, with their labels and taints', async () => {
    const played = await play('kubernetes');
    expect(played.code, played.said).toBe(0);
    const nodes = await nodesOf();
    expect(nodes.map(({ name, ready, version }) => [name, ready, version])).toEqual([
      [serverName, 'True', now],
      [agentName, 'True', now],
    ]);
    for (const { labels } of nodes)
      expect(labels).toMatchObject({ 'topology.kubernetes.io/region': 'asgard' });
  });

  test('is not changed by a second run, nor by --check, which finds nothing to do', async () => {
    for (const args of [[], ['--check']]) {
      const played = await play('kubernetes', ...args);
      expect(played.code, played.said).toBe(0);
      expect(played.changed, played.said).toBe(0);
    }
  });

  test('hands its administrator a kubeconfig that nobody else can read', async () => {
    const path = join(house.checkout, `ansible/.kube/${cluster}.yaml`);
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
    const played = await play('kubernetes', '-e', 'k3s_server_token=another');
    expect(played.code).toBe(2);
    expect(flat(played)).toContain('the token of the vault is not the one that the cluster uses');
    expect(await fingerprint()).toBe(before);
  });

  test('goes back to what worked where a configuration does not come back', async () => {
    const before = await fingerprint();
    const played = await play('kubernetes', '-e', '{"k3s_server_apiserver_args": ["no-such=1"]}');
    expect(played.code).toBe(2);
    expect(flat(played)).toContain(
      'The earlier configuration and program are back and the node is healthy',
    );
    expect(await fingerprint()).toBe(before);
    expect(await ready()).toBe('ok');
  });

  test('gets the Secrets of the contract, Argo CD, and its root', async () => {
    const played = await play('argocd');
    expect(played.code, played.said).toBe(0);
    const again = await play('argocd');
    expect(again.code, again.said).toBe(0);
    expect(again.changed, again.said).toBe(0);
    const secret = ['get', 'secret', 'argocd-oidc', '--namespace=argocd'];
    const encoded = await kubectl(...secret, '--output=jsonpath={.data.clientSecret}');
    expect(Buffer.from(encoded, 'base64').toString()).toBe('EXAMPLE-oidc-secret-of-argo-cd');
    expect(await kubectl('get', 'applications', '--all-namespaces', '--output=name')).toContain(
      'application',
    );
  });

  test('is restored from the bucket after its database is destroyed', async () => {
    const sentinel = await writeSentinel();
    const snapshot = await takeSnapshot();
    await destroyDatabase();
    const played = await restore(snapshot);
    expect(played.code, played.said).toBe(0);
    expect(await sentinelOf()).toBe(sentinel);
    await until('both nodes', async () => (await nodesOf()).every((node) => node.ready === 'True'));
    const after = await play('kubernetes');
    expect(after.code, after.said).toBe(0);
    expect(after.changed, after.said).toBe(0);
  });

  // The same drill must go red where the snapshot is worth nothing, or it proves nothing.
  test('is not restored from a snapshot that is broken, and runs on with what it had', async () => {
    const sentinel = await writeSentinel();
    const snapshot = await takeSnapshot();
    await spoil(snapshot);
    const played = await restore(snapshot);
    expect(played.code).toBe(2);
    expect(flat(played)).toMatch(/was not restored: .*expected sha256/);
    await until('the API', async () => (await ready()) === 'ok');
    expect(await sentinelOf()).toBe(sentinel);
  });

  test('is restored on a new machine that knows it by the vault and the bucket alone', async () => {
    const sentinel = await writeSentinel();
    const snapshot = await takeSnapshot();
    await bootNode(serverName);
    const fresh = await play('kubernetes');
    expect(fresh.code).toBe(2);
    expect(flat(fresh)).toContain(`${serverName} has no database, but ${agentName} was part of`);
    const played = await restore(snapshot);
    expect(played.code, played.said).toBe(0);
    expect(await sentinelOf()).toBe(sentinel);
    await until('both nodes', async () => (await nodesOf()).every((node) => node.ready === 'True'));
  });

  test('is not upgraded over a minor version, nor taken back', async () => {
    for (const [version, reason] of [
      [far, 'more than one minor version'],
      ['v1.35.4+k3s1', 'is older'],
    ] as const) {
      const played = await play('upgrade', '-e', `k3s_node_version=${version}`);
      expect(played.code).toBe(2);
      expect(flat(played)).toContain(reason);
    }
    expect((await nodesOf()).map(({ version }) => version)).toEqual([now, now]);
  });

  test('has agents upgraded after servers only', async () => {
    const args = ['--limit', agentName, '-e', `k3s_node_version=${next}`];
    const played = await play('upgrade', ...args);
    expect(played.code).toBe(2);
    expect(flat(played)).toContain('would be newer than');
  });

  test('goes back to the program before where a new one does not become ready', async () => {
    const patience = '{"k3s_server_health_timeout": 60}';
    const played = await play('upgrade', '-e', `k3s_node_version=${broken}`, '-e', patience);
    expect(played.code).toBe(2);
    expect(flat(played)).toContain('The earlier configuration and program are back');
    expect((await nodesOf()).map(({ version }) => version)).toEqual([now, now]);
  });

  test('is upgraded in place to the next minor version, the server first', async () => {
    const played = await play('upgrade', '-e', `k3s_node_version=${next}`);
    expect(played.code, played.said).toBe(0);
    await until('the versions', async () =>
      (await nodesOf()).every(({ version }) => version === next),
    );
  });

  // --- internal ---

  const machine = (name: string): Machine => house.machine(name);

  async function bootNode(name: string): Promise<void> {
    await furnishPrograms((await house.boot(name)).root, programs ?? []);
  }

  /** Serves the releases and the bucket, with the key that the vault has for the cluster. */
  async function startOutside(): Promise<void> {
    const { root, run } = machine(outside);
    const vault = vaultSchema.parse(
      parse(
        await readFile(join(house.checkout, 'ansible/inventory/group_vars/all/vault.yml'), 'utf8'),
      ),
    );
    const [name, writers] =
      Object.entries(vault.vault_s3_writers).find(([, found]) => writer in found) ?? [];
    const key = writers?.[writer];
    if (name === undefined || !key) throw new Error(`the vault has no key for ${writer}`);
    bucket = join(root, 'srv/objects', name);
    await mkdir(bucket, { recursive: true });
    await writeReleases(join(root, 'srv/releases'), [
      ...[now, next, far].map((version) => ({ version })),
      { version: broken, neverReady: true },
    ]);
    await execa('cp', [versitygw ?? '', join(root, 'opt/versitygw')]);
    const server = bucketServer({
      folder: '/srv/objects',
      port: ports.bucket,
      region: vault.vault_aws.region,
      accessKey: key.access_key_id,
      secretKey: key.secret_access_key,
    });
    const settings = Object.entries(server.env).map(
      ([variable, value]) => `--setenv=${variable}=${value}`,
    );
    await run('systemd-run', '--unit=objects', ...settings, '/opt/versitygw', ...server.args);
    const serve = ['-m', 'http.server', '--directory=/srv/releases', `${ports.releases}`];
    await run('systemd-run', '--unit=releases', 'python3', ...serve);
    const address = (await run('hostname', '-I')).stdout.split(' ')[0];
    const s3 = {
      bucket: '{{ k3s_server_snapshots.bucket }}',
      folder: '{{ k3s_server_snapshots.folder }}',
      region: '{{ k3s_server_snapshots.region }}',
      endpoint: `${address}:${ports.bucket}`,
      insecure: true,
      access_key_id: '{{ k3s_server_snapshots.access_key_id }}',
      secret_access_key: '{{ k3s_server_snapshots.secret_access_key }}',
    };
    const variables = { k3s_node_source: `http://${address}:${ports.releases}`, k3s_server_s3: s3 };
    await writeFile(join(house.checkout, 'outside.json'), JSON.stringify(variables));
  }

  /** A playbook that fails says what k3s said, too. */
  async function play(playbook: string, ...args: string[]): Promise<Played> {
    const outsideVariables = `--extra-vars=@${join(house.checkout, 'outside.json')}`;
    const played = await house.play(playbook, outsideVariables, ...args);
    if (played.code === 0) return played;
    const journal = ['journalctl', '--unit=k3s*', '--lines=15', '--output=cat'] as const;
    const said = await Promise.all(
      [serverName, agentName].map(async (name) => (await machine(name).run(...journal)).said),
    );
    return { ...played, said: [played.said, ...said].join('\n\n') };
  }

  const restore = (snapshot: string): Promise<Played> =>
    play(
      'restore-cluster',
      '-e',
      `restore_cluster_confirm=${cluster}`,
      '-e',
      `restore_cluster_snapshot=${snapshot}`,
    );

  async function kubectl(...args: string[]): Promise<string> {
    return (await machine(serverName).run('/usr/local/bin/k3s', 'kubectl', ...args)).stdout;
  }

  const ready = (): Promise<string> => kubectl('get', '--raw=/readyz');

  async function nodesOf() {
    const { items } = z
      .object({ items: z.array(nodeSchema) })
      .parse(JSON.parse(await kubectl('get', 'nodes', '--output=json')));
    return items.map(({ metadata, status }) => ({
      name: metadata.name,
      labels: metadata.labels,
      version: status.nodeInfo.kubeletVersion,
      ready: status.conditions.find(({ type }) => type === 'Ready')?.status,
    }));
  }

  /** A word that nobody could have guessed or left over, written as a Secret. */
  async function writeSentinel(): Promise<string> {
    const word = `${Date.now()}-${process.pid}`;
    await kubectl('delete', 'secret', 'sentinel', '--ignore-not-found');
    await kubectl('create', 'secret', 'generic', 'sentinel', `--from-literal=word=${word}`);
    expect(await sentinelOf()).toBe(word);
    return word;
  }

  async function sentinelOf(): Promise<string> {
    const encoded = await kubectl('get', 'secret', 'sentinel', '--output=jsonpath={.data.word}');
    return Buffer.from(encoded, 'base64').toString();
  }

  /** Name of a snapshot that lies in the bucket and no longer on the machine. */
  async function takeSnapshot(): Promise<string> {
    const saved = await machine(serverName).run('/usr/local/bin/k3s', 'etcd-snapshot', 'save');
    const name = /Snapshot (\S+) saved/.exec(saved.said)?.[1];
    if (saved.code !== 0 || name === undefined) throw new Error(saved.said);
    expect(await readdir(join(bucket, 'cluster', cluster, 'etcd'))).toContain(name);
    await machine(serverName).run('rm', '-r', snapshots ?? '');
    return name;
  }

  async function destroyDatabase(): Promise<void> {
    await machine(serverName).run('systemctl', 'kill', '--signal=KILL', 'k3s');
    await machine(serverName).run('systemctl', 'stop', 'k3s');
    await machine(serverName).run('rm', '-r', database ?? '');
    expect(await ready()).not.toBe('ok');
  }

  /** Turns over some bytes in the middle of what lies in the bucket, inside of a whole archive. */
  async function spoil(snapshot: string): Promise<void> {
    await execa('python3', ['-c', spoiled, join(bucket, 'cluster', cluster, 'etcd', snapshot)]);
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

const nodeSchema = z.object({
  metadata: z.object({ name: z.string(), labels: z.record(z.string(), z.string()) }),
  status: z.object({
    nodeInfo: z.object({ kubeletVersion: z.string() }),
    conditions: z.array(z.object({ type: z.string(), status: z.string() })),
  }),
});

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

/** What a playbook said, with its line breaks and their indentation as one space. */
const flat = ({ said }: Played): string => said.replaceAll(/\s+/g, ' ');
