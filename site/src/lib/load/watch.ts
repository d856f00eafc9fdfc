import { sep } from 'node:path';

/** What is used of the file watcher that `astro dev` gives to loaders. */
interface Watcher {
  add(paths: string[]): unknown;
  on(event: 'add' | 'change' | 'unlink', listener: (file: string) => void): unknown;
}

/**
 * Runs `sync` after every change below `paths` (files or folders), one run after the other: a slow
 * older run must not overwrite a newer one. A failed run is reported by `onError` and the next
 * change tries again.
 */
export function follow(
  watcher: Watcher,
  paths: readonly string[],
  sync: () => Promise<void>,
  onError: (error: unknown) => void,
): void {
  watcher.add([...paths]);
  let running = Promise.resolve();
  let waiting = false;
  const onChange = (file: string) => {
    if (
      waiting ||
      !paths.some(
        (path) => file === path || file.startsWith(path.endsWith(sep) ? path : path + sep),
      )
    )
      return;
    waiting = true; // an editor that saves ten files at once causes one run
    running = running
      .then(() => {
        waiting = false;
        return sync();
      })
      .catch(onError);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
