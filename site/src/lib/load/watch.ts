import { sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';

type Watcher = NonNullable<LoaderContext['watcher']>;

/**
 * Runs `sync` after every change below `paths` (files or folders), one run after the other: a slow older run must not overwrite a newer one.
 * A failed run is reported by `onError` and the next change tries again.
 */
export function follow(watcher: Watcher, paths: readonly string[], sync: () => Promise<void>, onError: (error: unknown) => void): void {
  watcher.add([...paths]);
  let running = Promise.resolve();
  let waiting = false;
  const onChange = (file: string) => {
    if (waiting || !paths.some((path) => file === path || file.startsWith(path.endsWith(sep) ? path : path + sep))) return;
    waiting = true; // an editor that saves ten files at once causes one run
    running = running.then(() => {
      waiting = false;
      return sync();
    }).catch(onError);
  };
  watcher.on('add', onChange).on('change', onChange).on('unlink', onChange);
}
