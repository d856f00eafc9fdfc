import { showSize } from '../../../../model/index.ts';
import type { Entity, Size } from '../../../../model/index.ts';
import { listed, textOf } from '../page/sentence.ts';
import type { Cell } from './cell.ts';

export const text = (title: string, words: string): Cell => ({
  title,
  text: words === '' ? [] : [words],
  sort: words,
});

export const names = (title: string, entities: readonly Entity[]): Cell => {
  const sentence = listed(entities);
  return { title, text: sentence, sort: textOf(sentence) };
};

/** A number of things, with a total. */
export const amount = (title: string, sort: number): Cell => ({
  title,
  text: [String(sort)],
  sort,
  total: 'amount',
});

/** A number of which a total means nothing. */
export const number = (title: string, sort: number, words = String(sort)): Cell => ({
  title,
  text: [words],
  sort,
});

export const size = (title: string, value: Size): Cell => ({
  title,
  text: [showSize(value)],
  sort: value.mebibytes,
  total: 'size',
});
