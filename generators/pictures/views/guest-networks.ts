import type { CloudVm, Guest, Vlan } from '../../../model/index.ts';
import { dot, fonts, isPlanned, shown } from '../cards/index.ts';
import { relationsFrom } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { card, rect, stack, standsFor, tells, textLines } from '../svg/index.ts';
import type { Block } from '../svg/index.ts';
import { nameLines, wrapped } from '../text/index.ts';
import { section } from './section.ts';

/** The networks that a guest is on. */
export function networks(scene: Scene, guest: Guest | CloudVm, width: number): Block {
  const attached = relationsFrom(scene, guest, 'attached');
  const lines = attached.flatMap((relation) => {
    const { to } = relation;
    return to.kind === 'vlan'
      ? [networkLine(scene, to, width, (svg) => tells([relation], to.name, svg))]
      : [];
  });
  return section('Networks', stack(lines, 8));
}

// --- internal ---

function networkLine(
  scene: Scene,
  vlan: Vlan,
  width: number,
  wrap: (svg: string) => string,
): Block {
  const says = wrapped(vlan.description ?? '', fonts.fact, width - 44, 2);
  const lines = nameLines(vlan.name, fonts.line, width - 44);
  const height = 18 + lines.length * 16 + says.length * 15;
  return card(width, height, (box) => {
    const { x, y } = box;
    const base = y + 22;
    const muted = { ...fonts.fact, tone: 'muted' } as const;
    const inner = [
      rect(box, { tone: 'sub', radius: 9, planned: isPlanned(vlan) }),
      wrap(dot(scene, vlan, { x: x + 19, y: y + height / 2 })),
      textLines({ x: x + 38, y: base }, lines, 16, fonts.line),
      textLines({ x: x + 38, y: base + lines.length * 16 }, says, 15, muted),
    ];
    return standsFor(shown(scene, vlan), inner.join(''));
  });
}
