import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { neededTool } from '../../tools/index.ts';
import { freePorts } from './free-ports.ts';
import { startProgram, type Program } from './program.ts';

/** A Kubernetes without nodes and controllers: an API server and its database. */
export interface ApiServer {
  /** Address of the API. @example 'https://127.0.0.1:26443' */
  readonly url: string;
  /** File with which any client is its administrator. */
  readonly kubeconfig: string;
  /** Runs kubectl; never throws because kubectl fails. */
  readonly kubectl: (args: readonly string[], input?: string) => Promise<Answer>;
  /** Runs etcdctl against its database, behind its back. */
  readonly etcdctl: (args: readonly string[], input?: string) => Promise<Answer>;
  /** Ends everything, and leaves no file behind. */
  readonly stop: () => Promise<void>;
}

/** What a program said. */
export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly failed: boolean;
}

const programs = ['etcd', 'etcdctl', 'kube-apiserver', 'kubectl'] as const;

/** Paths of what is started; `undefined` where `npm run tools` has not run, which is then said. */
export async function apiServerPrograms(): Promise<Programs | undefined> {
  const [etcd, etcdctl, kubeApiserver, kubectl] = await Promise.all(programs.map(neededTool));
  return etcd !== undefined &&
    etcdctl !== undefined &&
    kubeApiserver !== undefined &&
    kubectl !== undefined
    ? { etcd, etcdctl, kubeApiserver, kubectl }
    : undefined;
}

/**
 * Starts an API server on loopback, in a temporary folder. Whoever starts it stops it: return
 * `stop` from `beforeAll`.
 */
export async function startApiServer(paths: Programs): Promise<ApiServer> {
  const folder = await mkdtemp(join(tmpdir(), 'homelab-api-server-'));
  const running: Program[] = [];
  const stop = async (): Promise<void> => {
    // The API server first, else it complains of its database.
    for (const program of running.toReversed()) await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await start(paths, folder, running)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

// --- internal ---

interface Programs {
  readonly etcd: string;
  readonly etcdctl: string;
  readonly kubeApiserver: string;
  readonly kubectl: string;
}

/** @param running Gets what has to be stopped, also when the next step fails. */
async function start(
  paths: Programs,
  folder: string,
  running: Program[],
): Promise<Omit<ApiServer, 'stop'>> {
  const [clients = 0, peers = 0, api = 0] = await freePorts(3);
  const database = `http://127.0.0.1:${clients}`;
  const url = `https://127.0.0.1:${api}`;
  const files = await writeFiles(folder, url);

  const etcdctl = (args: readonly string[], input?: string): Promise<Answer> =>
    run(paths.etcdctl, [`--endpoints=${database}`, ...args], input);
  const kubectl = (args: readonly string[], input?: string): Promise<Answer> =>
    run(
      paths.kubectl,
      [`--kubeconfig=${files.kubeconfig}`, `--cache-dir=${folder}/cache`, ...args],
      input,
    );

  const etcd = startProgram(
    paths.etcd,
    etcdFlags(folder, database, `http://127.0.0.1:${peers}`),
    join(folder, 'etcd.log'),
  );
  running.push(etcd);
  await etcd.ready(() => answers(etcdctl(['endpoint', 'health'])));

  const apiServer = startProgram(
    paths.kubeApiserver,
    apiServerFlags(folder, database, api, files),
    join(folder, 'kube-apiserver.log'),
  );
  running.push(apiServer);
  await apiServer.ready(() => answers(kubectl(['get', '--raw=/readyz'])));
  return { url, kubeconfig: files.kubeconfig, kubectl, etcdctl };
}

const answers = async (asked: Promise<Answer>): Promise<boolean> => !(await asked).failed;

async function run(path: string, args: readonly string[], input?: string): Promise<Answer> {
  const { stdout, stderr, failed } = await execa(path, args, {
    reject: false,
    ...(input === undefined ? { stdin: 'ignore' } : { input }),
    // Nothing of the reader: neither a proxy nor a kuberc.
    extendEnv: false,
    env: { HOME: dirname(path) },
  });
  return { stdout: String(stdout), stderr: String(stderr), failed };
}

interface Files {
  readonly kubeconfig: string;
  readonly key: string;
  readonly tokens: string;
}

const token = 'administrator';

async function writeFiles(folder: string, url: string): Promise<Files> {
  const files = {
    kubeconfig: join(folder, 'kubeconfig'),
    key: join(folder, 'service-accounts.key'),
    tokens: join(folder, 'tokens.csv'),
  };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(files.key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(files.tokens, `${token},admin,admin,"system:masters"\n`);
  // JSON is YAML. The API server writes its certificate when it starts.
  const authority = join(certificates(folder), 'apiserver.crt');
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server: url, 'certificate-authority': authority } }],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'admin' } }],
    'current-context': 'test',
  };
  await writeFile(files.kubeconfig, JSON.stringify(kubeconfig));
  return files;
}

const certificates = (folder: string): string => join(folder, 'certificates');

const etcdFlags = (folder: string, clients: string, peers: string): string[] => [
  '--name=test',
  `--data-dir=${join(folder, 'etcd')}`,
  `--listen-client-urls=${clients}`,
  `--advertise-client-urls=${clients}`,
  `--listen-peer-urls=${peers}`,
  `--initial-advertise-peer-urls=${peers}`,
  `--initial-cluster=test=${peers}`,
  // Nobody needs the data after a crash.
  '--unsafe-no-fsync',
];

const apiServerFlags = (folder: string, database: string, port: number, files: Files): string[] => [
  `--etcd-servers=${database}`,
  '--bind-address=127.0.0.1',
  '--advertise-address=127.0.0.1',
  `--secure-port=${port}`,
  `--cert-dir=${certificates(folder)}`,
  '--service-cluster-ip-range=192.0.2.0/24',
  '--service-account-issuer=https://kubernetes.default.svc',
  `--service-account-key-file=${files.key}`,
  `--service-account-signing-key-file=${files.key}`,
  `--token-auth-file=${files.tokens}`,
  '--authorization-mode=RBAC',
  // No Endpoints of its own, for which loopback would not do.
  '--endpoint-reconciler-type=none',
  // Nobody makes the ServiceAccounts of namespaces, nor runs the webhooks of charts.
  '--disable-admission-plugins=ServiceAccount,MutatingAdmissionWebhook,ValidatingAdmissionWebhook',
];
