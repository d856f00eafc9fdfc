import { widthOf } from './measure.ts';
import type { Font } from './measure.ts';

/** The first that fits: what can't be said in full is said in less words. The last one may be cut. */
export function firstFit(says: readonly string[], font: Font, room: number): string {
  return says.find((words) => widthOf(words, font) <= room) ?? cut(says.at(-1) ?? '', font, room);
}

/** As many of the facts as fit, the first ones first; none is cut in two unless it stands alone. */
export function factsThatFit(facts: readonly string[], font: Font, room: number): string {
  const shorter = facts.map((_, left) => facts.slice(0, facts.length - left).join(' · '));
  return firstFit(shorter, font, room);
}

/** A name on as few lines as hold it, broken at its hyphens and dots; whole on one if it fits. */
export function nameLines(name: string, font: Font, room: number): readonly string[] {
  if (widthOf(name, font) <= room) return [name];
  const lines: string[] = [];
  for (const part of name.split(/(?<=[-.])/)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}${part}`;
    if (last !== undefined && widthOf(longer, font) <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.flatMap((line) => brokenAnywhere(line, font, room));
}

/**
 * Words on at most so many lines; what is too much ends in an ellipsis. A word that is too long for
 * a line is broken at its hyphens and dots.
 */
export function wrapped(words: string, font: Font, room: number, most: number): readonly string[] {
  if (words === '') return [];
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const [first = '', ...others] = nameLines(word, font, room);
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${first}`;
    if (last !== undefined && widthOf(longer, font) <= room) lines[lines.length - 1] = longer;
    else lines.push(first);
    lines.push(...others);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), font, room)];
}

/** The longest beginning that fits, with an ellipsis. */
export function cut(words: string, font: Font, room: number): string {
  if (widthOf(words, font) <= room) return words;
  const signs = [...words];
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, font) > room) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

// --- internal ---

/** A part without a hyphen that is too long for a line is broken where the line ends. */
function brokenAnywhere(part: string, font: Font, room: number): readonly string[] {
  if (widthOf(part, font) <= room) return [part];
  const lines = [''];
  for (const sign of part) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && widthOf(last + sign, font) > room) lines.push(sign);
    else lines[lines.length - 1] = last + sign;
  }
  return lines;
}
