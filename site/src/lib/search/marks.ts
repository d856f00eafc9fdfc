import { singular } from './words.ts';

/** A part of a text. */
export interface Part {
  readonly text: string;
  readonly isMeant: boolean;
}

/**
 * Splits a name where words that were found begin and end.
 *
 * @param terms As they are compared.
 * @example marksIn('asgard-atlas', ['atlas']) // 'asgard-', and 'atlas' that is meant
 */
export function marksIn(name: string, terms: readonly string[]): Part[] {
  const words = name.split(/([\p{L}\p{N}]+)/u).filter((text) => text !== '');
  return words.map((text) => ({ text, isMeant: terms.includes(singular(text.toLowerCase())) }));
}
