import { clusterOf, servicesOn } from '../../../model/index.ts';
import type {
  CloudVm,
  Cluster,
  Entity,
  Host,
  Location,
  Lxc,
  ResolvedLab,
  Service,
  Vm,
  Zone,
} from '../../../model/index.ts';
import { brandIcon, lineIcon, logoIcon } from './icon.ts';
import type { Icon } from './icon.ts';
import { lineOfKind } from './kind-icon.ts';

/** What an entity is recognised by before its name is read: the mark of its software, or its kind. */
export function iconOf(lab: ResolvedLab, entity: Entity): Icon {
  switch (entity.kind) {
    case 'location':
      return iconOfLocation(entity);
    case 'host':
      return iconOfHost(entity);
    case 'vm':
    case 'lxc':
    case 'cloud-vm':
      return iconOfGuest(lab, entity);
    case 'service':
      return iconOfService(entity);
    case 'cluster':
      return iconOfCluster(entity);
    case 'zone':
      return iconOfEdge(entity);
    case 'tunnel':
      return iconOfEdge(entity.zone);
    default:
      return lineIcon(lineOfKind(entity.kind));
  }
}

// --- internal ---

const iconOfLocation = ({ provider }: Location): Icon =>
  provider === 'aws' ? logoIcon('aws') : lineIcon(provider === 'on-premises' ? 'house' : 'cloud');

const iconOfHost = ({ platform }: Host): Icon =>
  brandOf([platform]) ?? lineIcon(lineOfKind('host'));

const iconOfCluster = ({ distribution }: Cluster): Icon =>
  brandOf(['kubernetes', distribution]) ?? lineIcon(lineOfKind('cluster'));

const iconOfEdge = ({ provider }: Zone): Icon => brandOf([provider]) ?? lineIcon('globe');

/** Its software by name, chart or image; charts that run anything say nothing. */
function iconOfService({ name, chart, image }: Service): Icon {
  const words = [name, chart?.name, image?.repository.split('/').at(-1)];
  const found = brandOf(words.filter((word) => word !== undefined && word !== 'app-template'));
  return found ?? lineIcon(/\bweb/.test(name) ? 'globe' : 'app-window');
}

/** Its only service, the cluster that it is a node of, its graphics card, or what its name says. */
function iconOfGuest(lab: ResolvedLab, guest: Vm | Lxc | CloudVm): Icon {
  const [only, ...others] = servicesOn(lab, guest);
  if (only && others.length === 0) return iconOfService(only);
  const cluster = guest.kind === 'vm' ? clusterOf(lab, guest) : undefined;
  const words = [cluster?.distribution, hasGpu(guest) ? 'nvidia' : undefined, guest.name];
  const found = brandOf(words);
  if (found) return found;
  return lineIcon(lineOfKind(guest.kind));
}

const hasGpu = (guest: Vm | Lxc | CloudVm): boolean => guest.kind === 'vm' && guest.gpus.length > 0;

/** The brand of the first word that is one. */
function brandOf(words: readonly (string | undefined)[]): Icon | undefined {
  for (const word of words) {
    const slugs = word === undefined ? [] : slugsOf(word);
    for (const slug of slugs) {
      const icon = brandIcon(slug);
      if (icon) return icon;
    }
  }
  return undefined;
}

/**
 * Slugs that a word may have, the surest first. @example slugsOf('argo-cd') // ['argo', 'argocd']
 */
function slugsOf(word: string): readonly string[] {
  const shorter = word.replace(/-(stack|proxy|server|app|controller|\d+)$/, '');
  const first = word.split('-')[0] ?? word;
  const names = [word, shorter, first];
  const slugs = names.flatMap((name) => [marks[name] ?? [], name.replaceAll('-', '')].flat());
  return [...new Set(slugs)];
}

/** Software whose mark has another name than the software. */
const marks: Readonly<Record<string, string>> = {
  'argo-cd': 'argo',
  'cert-manager': 'letsencrypt',
  cloudflared: 'cloudflare',
  'kube-prometheus-stack': 'prometheus',
  postgres: 'postgresql',
  traefik: 'traefikproxy',
};
