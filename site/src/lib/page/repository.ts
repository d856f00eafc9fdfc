import type { ResolvedLab } from '../../../../model/index.ts';
import type { RepositoryFile } from './entity-page.ts';

/**
 * A file as the web page of the repository shows it.
 *
 * @example
 * fileIn(lab, 'model/lab/hosts.ts', 8).url
 * // 'https://github.com/example/homelab/blob/main/model/lab/hosts.ts#L8'
 */
export function fileIn(lab: ResolvedLab, path: string, line?: number): RepositoryFile {
  const root = lab.repository.replace(/(?:\.git)?\/*$/, '');
  const place = path.split('/').map(encodeURIComponent).join('/');
  const url = `${root}/blob/${lab.branch}/${place}`;
  return line === undefined ? { path, url } : { path, line, url: `${url}#L${line}` };
}
