import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { follow } from './watch.ts';

/** Lets everything that waits for a promise go on. */
const settle = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** What `follow` uses of a file watcher. */
class Watcher extends EventEmitter {
  readonly watched: string[] = [];
  add(paths: string[]): this {
    this.watched.push(...paths);
    return this;
  }
}

test('a change below a path runs once, also when ten files are saved together; others do not', async () => {
  const watcher = new Watcher();
  let runs = 0;
  follow(
    watcher,
    ['/lab', '/README.md'],
    async () => {
      runs += 1;
    },
    () => {},
  );
  watcher.emit('change', '/lab/hosts.ts');
  watcher.emit('add', '/lab/new.ts');
  watcher.emit('change', '/labour/hosts.ts');
  await settle();
  expect(runs).toBe(1);
  watcher.emit('change', '/labour/hosts.ts');
  await settle();
  expect(runs).toBe(1);
  watcher.emit('unlink', '/README.md');
  await settle();
  expect(runs).toBe(2);
});

test('runs wait for one another, and a failed one does not end the watch', async () => {
  const watcher = new Watcher();
  const log: string[] = [];
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  follow(
    watcher,
    ['/lab'],
    async () => {
      log.push('start');
      await finished;
      log.push('end');
      throw new Error('faulty');
    },
    (error) => log.push(String(error)),
  );
  watcher.emit('change', '/lab/a.ts');
  await settle();
  watcher.emit('change', '/lab/b.ts');
  await settle();
  expect(log).toEqual(['start']);
  finish();
  await settle();
  expect(log).toEqual(['start', 'end', 'Error: faulty', 'start', 'end', 'Error: faulty']);
});
