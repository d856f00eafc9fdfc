import { entityKinds, kinds, pageFolder } from '../../../../model/index.ts';
import { isListed } from '../view/view.ts';
import type { View } from '../view/view.ts';
import type { Entity } from '../entity/entity.ts';
import { fieldsOf, type Schema } from '../reference/fields.ts';
import { KIND_ALIASES } from './aliases.ts';
import type { FoundPage } from './documents.ts';
import { sectionsOf, type Heading } from './sections.ts';

/** The list of each kind that the lab has. */
export const listPages = (entities: readonly Entity[]): FoundPage[] =>
  entityKinds.flatMap((kind) => {
    const count = entities.filter((entity) => entity.kind === kind).length;
    const name = kinds[kind].title[1];
    const path = `/${pageFolder(kind)}/`;
    const words = KIND_ALIASES[kind] ?? '';
    const line = count === 1 ? 'The only one.' : `All ${count} of them.`;
    return count === 0 ? [] : [{ path, name, kind: 'list', line, words }];
  });

/** The reference of each kind, by its fields. */
export const referencePages = (schemas: Readonly<Record<string, Schema>>): FoundPage[] =>
  entityKinds.flatMap((kind) => {
    const schema = schemas[kind];
    if (schema === undefined) return [];
    const fields = fieldsOf(schema).map(({ path }) => path);
    return {
      path: `/reference/${kind}/`,
      name: kinds[kind].define.name,
      kind: 'reference',
      line: `Every field of ${kinds[kind].names.article}.`,
      text: fields.join(' '),
    };
  });

/** The pictures. */
export const diagramPages = (views: readonly View[]): FoundPage[] =>
  views.filter(isListed).map(({ view, title, description }) => ({
    path: `/diagrams/${view}/`,
    name: title,
    kind: 'diagram',
    line: description,
  }));

/** A page in Markdown. */
export interface WrittenPage {
  /** @example '/architecture/' */
  readonly path: string;
  readonly title: string;
  readonly body: string;
  readonly headings: readonly Heading[];
}

/** A page in Markdown, and each of its sections. */
export const writtenPages = ({ path, title, body, headings }: WrittenPage): FoundPage[] =>
  sectionsOf(body, headings).map(({ heading, text }) => {
    if (heading === undefined)
      return { path, name: title, kind: 'page', line: chaptersOf(headings), text };
    const name = heading.text.replace(NUMBER, '');
    return { path: `${path}#${heading.slug}`, name, kind: 'section', line: title, text };
  });

// --- internal ---

/** Of a chapter. @example '1.3 ' */
const NUMBER = /^\d[\d.]*\s+/;

const chaptersOf = (headings: readonly Heading[]): string =>
  headings
    .filter(({ depth }) => depth === 2)
    .map(({ text }) => text.replace(NUMBER, ''))
    .join(' · ');
