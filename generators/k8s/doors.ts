import type { OutputFile } from '../output.ts';
import { bannerText } from '../text/banner.ts';
import type { ClusterContext } from './context.ts';
import { extrasFolder, ownAppsFolder } from './paths.ts';

/**
 * Signs in the folders that belong to the author. They make the folders exist, without which Argo
 * CD takes the source for broken.
 */
export const doors = (contexts: readonly ClusterContext[]): OutputFile[] =>
  contexts.length > 0 ? [ownApps, ...contexts.map(extras)] : [];

// --- internal ---

const ownApps: OutputFile = sign(`${ownAppsFolder}/README.md`, 'Applications of your own', [
  'What the model does not know, as an Application of Argo CD in a file of its own:',
  '`<name>.yaml` here for every cluster, `<cluster>/<name>.yaml` for one of them.',
  'With `spec.project: own` it may read and touch what it likes.',
]);

const extras = (context: ClusterContext): OutputFile =>
  sign(`${extrasFolder(context)}/README.md`, `What you add on ${context.cluster.name}`, [
    'Objects in YAML that belong to an Application of the model: `<application>/<anything>.yaml`.',
    'Argo CD applies them with that Application, and removes them with it.',
    'Values of its chart lie in `k8s/overrides` instead.',
  ]);

function sign(path: string, title: string, lines: readonly string[]): OutputFile {
  return { path, text: [`<!-- ${bannerText} -->\n`, `# ${title}\n`, ...lines, ''].join('\n') };
}
