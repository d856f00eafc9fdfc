import type { Fields, State } from './state.ts';

/** What the API says: data, or a sentence with the status of HTTP that goes with it. */
export type Answer =
  | { readonly data: unknown }
  | { readonly status: number; readonly message: string };

export interface Result {
  readonly state: State;
  readonly answer: Answer;
}

/** The steps of a path that have names. @example { node: 'asgard-atlas', id: '1101' } */
export type Path = (step: string) => string;

export type Handler = (state: State, path: Path, sent: Fields) => Result;

/** A privilege, and the path of the thing that it is asked for. */
export interface Need {
  readonly path: string;
  /** One of these is enough. */
  readonly privileges: readonly string[];
}

/** What a call wants of whoever makes it. */
export type Needs = (path: Path, sent: Fields) => readonly Need[];

export interface Endpoint {
  /** Method and path below `/api2/json`. @example 'GET /nodes/:node/qemu/:id/config' */
  readonly route: string;
  /** Names of its parameters, each a whole regular expression. @example ['memory', 'net\\d+'] */
  readonly takes?: readonly string[];
  readonly needs?: Needs;
  readonly handle: Handler;
}

export const need = (path: string, ...privileges: readonly string[]): Need => ({
  path,
  privileges,
});

export const answer = (state: State, data: unknown = null): Result => ({ state, answer: { data } });

/** Nothing is changed, and a sentence says why; Proxmox VE sends most of them with status 500. */
export const refuse = (state: State, message: string, status = 500): Result => ({
  state,
  answer: { status, message },
});

/** Work of a guest or a storage. @example { node: 'asgard-atlas', type: 'qmstart', id: '1101' } */
export interface Work {
  readonly node: string;
  readonly type: string;
  readonly id: string;
}

/** Work that was done: the answer is its UPID, which the caller then asks about. */
export const done = (state: State, work: Work): Result => task(state, work, 'OK');

/** Work that was begun and failed, which the caller learns when it asks about it. */
export const failed = (state: State, work: Work, message: string): Result =>
  task(state, work, message);

/** Values of a parameter that was sent more than once, which arrive as one text. */
export const valuesOf = (sent: string): string[] => sent.split(between);

/** No value of a form holds it. */
export const between = '\0';

// --- internal ---

function task(state: State, { node, type, id }: Work, end: string): Result {
  const number = (state.tasks.length + 1).toString(16).toUpperCase().padStart(8, '0');
  const upid = `UPID:${node}:${number}:00000001:66AA0000:${type}:${id}:opentofu@pve!simulated:`;
  const tasks = [...state.tasks, { id: upid, node, type, end, asked: 0 }];
  return answer({ ...state, tasks }, upid);
}
