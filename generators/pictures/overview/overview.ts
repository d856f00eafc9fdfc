import type { ResolvedLab } from '../../../model/index.ts';
import { counted, fonts } from '../cards/index.ts';
import { innerWidth, marginOf, PHONE } from '../page-width.ts';
import type { Scene } from '../scene.ts';
import { card, layered, padded, stack, text } from '../svg/index.ts';
import type { Block, Picture } from '../svg/index.ts';
import { factsThatFit, widthOf } from '../text/index.ts';
import { arrowsBetween } from './between.ts';
import { overviewLegend } from './legend.ts';
import { GUTTER, sitesOf } from './sites.ts';
import { joins, waysIn } from './ways.ts';

/** Everything at one glance: who gets in, what runs where, where copies and files lie. */
export function overview(scene: Scene, width: number): Picture {
  const { lab } = scene;
  const isPhone = width < PHONE;
  const margin = marginOf(width);
  const inner = innerWidth(width);
  const heading = headingOf(lab, inner, isPhone);
  const sites = sitesOf(scene, inner, isPhone);
  const body = stack([heading, sites, overviewLegend(scene, inner)], isPhone ? 14 : 20);
  const whole = padded(body, { top: margin, side: margin, bottom: margin });
  const drawn = whole.draw(0, 0);
  const places = new Map(drawn.places);
  const lines = isPhone
    ? []
    : [
        ...waysIn(scene, places, GUTTER),
        ...joins(scene, places),
        ...arrowsBetween(scene.relations.all, places),
      ];
  return {
    view: 'overview',
    title: `Overview of ${lab.name}`,
    description:
      `Locations of ${lab.name} with their hosts, guests, clusters and services, ` +
      'the way in from the internet, shared storage and backups.',
    width,
    height: whole.height,
    body: layered([...drawn.marks, ...lines]),
  };
}

// --- internal ---

function headingOf(lab: ResolvedLab, width: number, isPhone: boolean): Block {
  const guests = lab.vms.length + lab.lxcs.length + lab.cloudVms.length;
  const facts = [
    counted('location', lab.locations.length),
    counted('host', lab.hosts.length),
    `${guests} ${guests === 1 ? 'guest' : 'guests'}`,
    counted('service', lab.services.length),
  ];
  const nameWidth = widthOf(lab.name, fonts.title);
  const muted = { ...fonts.remark, tone: 'muted' } as const;
  if (isPhone)
    return card(
      width,
      42,
      ({ x, y }) =>
        text({ x, y: y + 20 }, lab.name, fonts.title) +
        text({ x, y: y + 39 }, factsThatFit(facts, fonts.remark, width), muted),
    );
  return card(
    width,
    26,
    ({ x, y }) =>
      text({ x, y: y + 20 }, lab.name, fonts.title) +
      text(
        { x: x + nameWidth + 14, y: y + 19 },
        factsThatFit(facts, fonts.remark, width - nameWidth - 14),
        muted,
      ),
  );
}
