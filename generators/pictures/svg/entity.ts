import { boxId } from '../../diagrams/index.ts';
import type { Relation } from '../../diagrams/index.ts';
import { escapeXml } from './shapes.ts';

/** What a card stands for, and what is said of it where the pointer rests. */
export interface Shown {
  readonly id: string;
  /** Address that it leads to. */
  readonly page?: string;
  /** Name and facts. */
  readonly tooltip: string;
  /** Relations that its marks stand for. */
  readonly relations?: readonly Relation[];
}

/** Marks that stand for an entity: a link to its page with a tooltip. */
export function standsFor({ id, page, tooltip, relations = [] }: Shown, svg: string): string {
  const data = ` data-id="${id}"${dataRel(relations)}`;
  const title = `<title>${escapeXml(tooltip)}</title>`;
  if (page === undefined) return `<g${data}>${title}${svg}</g>`;
  return `<a href="${escapeXml(page)}"${data}>${title}${svg}</a>`;
}

/** Marks that stand for relations. */
export const tells = (relations: readonly Relation[], tooltip: string, svg: string): string =>
  tellsOf(relations.map(relationId), tooltip, svg);

/** The same for relations by their ids, of which an end may be what stands for others. */
export const tellsOf = (ids: readonly string[], tooltip: string, svg: string): string =>
  `<g${dataOf(ids)}><title>${escapeXml(tooltip)}</title>${svg}</g>`;

/**
 * Attribute that says which relations a mark stands for.
 * @example ' data-rel="joins:vm_k8s_master_01>cluster_asgard_orion_cluster"'
 */
export const dataRel = (relations: readonly Relation[]): string =>
  dataOf(relations.map(relationId));

/** The same for ids. */
export function dataOf(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  return ` data-rel="${escapeXml([...new Set(ids)].join(' '))}"`;
}

/** A relation as it stands in a picture: kind, from whom, to whom. */
export const relationId = ({ kind, from, to }: Relation): string =>
  `${kind}:${boxId(from.kind, from.name)}>${boxId(to.kind, to.name)}`;
