import { explainName, meaningOf } from '../../../../model/naming/index.ts';
import type { Convention, Explanation } from '../../../../model/naming/index.ts';

/** What the page says of a name. */
export interface Answer {
  /** One sentence. @example 'This is a VM, an LXC container or a cloud VM.' */
  readonly summary: string;
  /** Right names in its place, the nearest first; none if it is right. */
  readonly suggestions: readonly string[];
  /** One for each kind that it is a name of; of a wrong name, for those that come nearest. */
  readonly readings: readonly Reading[];
}

/** A name read as one of a kind. */
export interface Reading {
  /** @example 'A VM' */
  readonly title: string;
  /** @example '<role>-<nn>' */
  readonly pattern: string;
  readonly fits: boolean;
  readonly parts: readonly Part[];
  /** What is wrong with it, and what to do. */
  readonly remarks: readonly Remark[];
}

export interface Part {
  /** @example 'role' */
  readonly name: string;
  /** @example 'k8s-master' */
  readonly value: string;
  readonly meaning: string;
}

export interface Remark {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** Explains a name in the words of the page. */
export function answerTo(convention: Convention, name: string): Answer {
  const explanations = explainName(convention, name);
  const fitting = explanations.filter(({ fits }) => fits);
  const nearest = explanations.flatMap(({ suggestion }) => suggestion ?? []);
  return {
    summary:
      fitting.length > 0
        ? `This is ${oneOf(fitting.map(({ article }) => article))}.`
        : 'This is no right name of any kind.',
    suggestions: fitting.length > 0 ? [] : [...new Set(nearest)],
    readings: explanations.map((explanation) => readingOf(convention, explanation)),
  };
}

/** A phrase as it begins a sentence. @example capitalised('a VM') // 'A VM' */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

// --- internal ---

function readingOf(
  convention: Convention,
  { kind, article, pattern, fits, parts = {}, findings }: Explanation,
): Reading {
  return {
    title: fits ? capitalised(article) : `Not ${article}`,
    pattern,
    fits,
    parts: Object.entries(fits ? parts : {}).map(([name, value]) => ({
      name,
      value,
      meaning: meaningOf(convention, kind, name, value),
    })),
    remarks: findings.map(({ severity, message, help }) => ({
      severity,
      text: `${capitalised(message)}; ${help}.`,
    })),
  };
}

/** @example oneOf(['a VM', 'a host', 'a pool']) // 'a VM, a host or a pool' */
const oneOf = (phrases: readonly string[]): string =>
  [phrases.slice(0, -1).join(', '), ...phrases.slice(-1)]
    .filter((text) => text !== '')
    .join(' or ');
