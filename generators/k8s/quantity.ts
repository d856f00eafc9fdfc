import type { Size } from '../../model/index.ts';

/** A size as Kubernetes writes it. @example quantity(gib(5)) // '5Gi' */
export const quantity = ({ mebibytes }: Size): string =>
  mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`;
