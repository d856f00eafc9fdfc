import type { Entity } from '../../../../model/index.ts';
import type { Mention, Sentence, Statement, Topic } from './entity-page.ts';

/** An entity as a sentence names it. */
export const mention = ({ kind, name, status }: Entity): Mention => ({ kind, name, status });

/**
 * Entities as a part of a sentence; of many only the first.
 *
 * @example listed([atlas, godzilla]) // [atlas, ' and ', godzilla]
 */
export function listed(entities: readonly Entity[]): Sentence {
  const { shown, others } = split(entities);
  const parts: Sentence = others.length > 0 ? [...shown, `${others.length} others`] : shown;
  return parts.flatMap((part, index) => {
    const isLast = index === parts.length - 1;
    return index === 0 ? [part] : [isLast ? ' and ' : ', ', part];
  });
}

/** A statement about entities: `before` and `after` stand around their list. */
export const statementOf = (
  before: string,
  entities: readonly Entity[],
  after: Sentence,
): Statement => ({
  sentence: [...(before === '' ? [] : [before]), ...listed(entities), ...after],
  others: split(entities).others,
});

/** A sentence that names few. */
export const plain = (...sentence: Sentence): Statement => ({ sentence, others: [] });

/** A topic, if there is something to say. */
export const topic = (label: string, statements: Statement[]): Topic[] =>
  statements.length === 0 ? [] : [{ label, statements }];

/** @example capital('runs on') // 'Runs on' */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A sentence without its links. @example textOf(['Runs on ', atlas, '.']) */
export const textOf = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.name)).join('');

// --- internal ---

/** More names than that are a table, not a sentence. */
const MOST = 12;

function split(entities: readonly Entity[]): { shown: Mention[]; others: Mention[] } {
  const mentions = entities.map(mention);
  const isFew = mentions.length <= MOST + 1;
  return isFew
    ? { shown: mentions, others: [] }
    : { shown: mentions.slice(0, MOST), others: mentions.slice(MOST) };
}
