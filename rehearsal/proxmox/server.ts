import { createServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { ask, type Call } from './api.ts';
import { certificate } from './certificate.ts';
import { between, type Answer } from './endpoint.ts';
import type { Fields, State } from './state.ts';

/** A call and its answer. */
export interface LoggedCall extends Call {
  readonly status: number;
}

export interface SimulatedProxmox {
  /** @example 'https://127.0.0.1:40123/' */
  readonly endpoint: string;
  /** The only token that it lets in. */
  readonly token: string;
  /** How the cluster is now. */
  readonly state: () => State;
  /** Every call since the start. */
  readonly calls: readonly LoggedCall[];
  /** Changes the cluster behind the back of whoever manages it. */
  readonly drift: (change: (state: State) => State) => void;
  /** From now on some calls fail before anything is done: for an answer, or for `undefined` none. */
  readonly fail: (fault: (call: Call) => Answer | undefined) => void;
  readonly close: () => Promise<void>;
}

export interface Simulation {
  readonly cluster: State;
  /** Told of every call after its answer. */
  readonly watch?: (call: LoggedCall, state: State) => void;
}

/**
 * A simulated Proxmox VE on a free port of loopback, with the part of the API that the provider of
 * OpenTofu uses. Its state is in memory and gone with it.
 */
export async function startProxmox({ cluster, watch }: Simulation): Promise<SimulatedProxmox> {
  let state = cluster;
  let fault = noFault;
  const calls: LoggedCall[] = [];

  const answerTo = (call: Call, authorization: string | undefined): Answer => {
    if (authorization !== `PVEAPIToken=${token}`)
      return { status: 401, message: 'invalid token value!' };
    const failed = fault(call);
    if (failed) return failed;
    const result = ask(state, call);
    state = result.state;
    return result.answer;
  };

  const server = createServer(await certificate(), async (request, response) => {
    const url = new URL(request.url ?? '/', 'https://127.0.0.1');
    const form = new URLSearchParams(await text(request));
    const call = {
      method: request.method ?? '',
      path: url.pathname.replace('/api2/json', ''),
      sent: fieldsOf([...url.searchParams, ...form]),
    };
    const made = answerTo(call, request.headers.authorization);
    const status = 'status' in made ? made.status : 200;
    calls.push({ ...call, status });
    watch?.({ ...call, status }, state);
    response.setHeader('content-type', 'application/json;charset=UTF-8');
    if ('status' in made) response.writeHead(made.status, made.message);
    response.end(JSON.stringify('data' in made ? made : { data: null, message: made.message }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    endpoint: `https://127.0.0.1:${port}/`,
    token,
    state: () => state,
    calls,
    drift: (change) => {
      state = change(state);
    },
    fail: (next) => {
      fault = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

// --- internal ---

type Fault = (call: Call) => Answer | undefined;
const noFault: Fault = () => undefined;

const token = 'opentofu@pve!simulated=00000000-0000-0000-0000-000000000000';

/** A parameter may be sent more than once: its values stand in one text. */
const fieldsOf = (pairs: readonly (readonly [string, string])[]): Fields =>
  Object.fromEntries(
    [...Map.groupBy(pairs, ([name]) => name)].map(([name, values]) => [
      name,
      values.map(([, value]) => value).join(between),
    ]),
  );
