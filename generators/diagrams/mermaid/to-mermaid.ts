import { bannerText } from '../../text/banner.ts';
import { writeFlowchart, type FlowItem } from '../../text/mermaid.ts';
import type { Box, BoxKind, Diagram } from '../graph/index.ts';
import { classOf, effectClass, looks, marks } from './looks.ts';

/** A picture as Mermaid text. */
export function toMermaid(diagram: Diagram): string {
  const children = Map.groupBy([...diagram.nodes, ...diagram.groups], ({ parent }) => parent);
  const groups = new Set(diagram.groups.map(({ id }) => id));
  const item = (box: Box): FlowItem => {
    const inner = groups.has(box.id) ? (children.get(box.id) ?? []).map(item) : [];
    return {
      id: box.id,
      // Titles of groups have room for one line only: layouts other than ELK draw the second one
      // under the first box.
      label:
        inner.length > 0
          ? [[box.label, box.brief].filter(Boolean).join(' · ')]
          : [box.label, box.detail].filter(Boolean),
      shape: shapes[box.kind] ?? 'rect',
      classes: classesOf(box),
      ...(inner.length > 0 && { children: inner }),
      // Mermaid draws no link on a group; the site makes one of its title from the same line.
      ...(box.page !== undefined && { href: box.page }),
    };
  };
  return writeFlowchart({
    direction: diagram.direction === 'right' ? 'LR' : 'TB',
    accTitle: diagram.title,
    accDescr: diagram.description,
    comment: bannerText,
    classes: { ...looks, ...marks },
    items: (children.get(undefined) ?? []).map(item),
    edges: diagram.edges.map(({ from, to, kind, label, status }) => ({
      from,
      to,
      line: status === 'planned' || kind === 'harms' ? 'dashed' : 'solid',
      ...(label === undefined ? {} : { label }),
    })),
  });
}

/** Names of the classes of a box, as they stand in the text. */
export const classesOf = ({ kind, status, internal, effect }: Box): string[] => [
  classOf(kind),
  ...(status === 'active' ? [] : [status]),
  ...(internal === true ? ['internal'] : []),
  ...(effect === undefined ? [] : [effectClass(effect)]),
];

// --- internal ---

const shapes: Readonly<Partial<Record<BoxKind, FlowItem['shape']>>> = {
  actor: 'stadium',
  edge: 'stadium',
  zone: 'stadium',
  tunnel: 'stadium',
  service: 'round',
  pool: 'cylinder',
  dataset: 'cylinder',
  bucket: 'cylinder',
  vlan: 'hexagon',
};
