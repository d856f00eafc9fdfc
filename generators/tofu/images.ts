import type { Guest, Image } from '../../model/index.ts';
import type { ImageFile } from './shapes.ts';

/** The images that these guests start from, each with the nodes that need it. */
export function imageFiles(guests: readonly Guest[]): Record<string, ImageFile> {
  const nodes = new Map<Image, Set<string>>();
  for (const { image, host } of guests) {
    const known = nodes.get(image);
    if (known) known.add(host.name);
    else nodes.set(image, new Set([host.name]));
  }
  return Object.fromEntries(
    [...nodes].map(([image, names]) => [image.name, imageFile(image, [...names].toSorted())]),
  );
}

// --- internal ---

const imageFile = (image: Image, nodes: string[]): ImageFile => ({
  url: image.url,
  file_name: `${image.name}.${extension(image)}`,
  checksum: image.checksum ?? null,
  checksum_algorithm: algorithm(image.checksum),
  content_type: image.type === 'cloud-image' ? 'import' : 'vztmpl',
  nodes,
});

/**
 * Proxmox reads the format off the file name. Ubuntu calls its qcow2 files `.img`, which Proxmox
 * refuses to import.
 */
function extension(image: Image): string {
  return image.type === 'cloud-image'
    ? (/\.(qcow2|raw|vmdk|ova)$/.exec(image.url)?.[1] ?? 'qcow2')
    : (/\.(tar\.(?:zst|gz|xz))$/.exec(image.url)?.[1] ?? 'tar.zst');
}

/** SHA-512 has 128 hexadecimal digits, SHA-256 has 64; the model knows no other. */
const algorithm = (checksum: string | undefined) =>
  checksum === undefined ? null : checksum.length === 128 ? 'sha512' : 'sha256';
