import nunjucks from 'nunjucks';

/** What a template may say of a guest. */
export interface GuestData {
  readonly name: string;
  readonly [field: string]: unknown;
}

/** A template for one file, or for a file of each guest whose field has this value. */
export interface Template {
  readonly path: string;
  readonly text: string;
  readonly each?: { readonly field: string; readonly value: number };
}

/** Data, and templates of nunjucks for them with `<% %>` and `<$ $>`. */
export interface Templates {
  readonly guests: readonly GuestData[];
  readonly texts: readonly string[];
  readonly templates: readonly Template[];
}

/** Every file, by its path. */
export function render({ guests, texts, templates }: Templates): Map<string, string> {
  const tags = { blockStart: '<%', blockEnd: '%>', variableStart: '<$', variableEnd: '$>' };
  const environment = new nunjucks.Environment(null, { autoescape: false, tags });
  const files = new Map<string, string>();
  for (const { path, text, each } of templates) {
    const template = nunjucks.compile(text, environment);
    if (!each) {
      files.set(path, template.render({ guests, texts }));
      continue;
    }
    for (const g of guests.filter((guest) => guest[each.field] === each.value)) {
      files.set(path.replace('<$ g.name $>', g.name), template.render({ g }));
    }
  }
  return files;
}
