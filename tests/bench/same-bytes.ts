import type { OutputFile } from '../../generators/index.ts';
import type { ResolvedLab } from '../../model/index.ts';
import type { Template, Templates } from './render.ts';

/**
 * Templates that write exactly these files of a synthetic lab: a yardstick that writes as much as
 * we do and checks nothing. They are read off the files, so that they follow whatever the
 * generators write: lines about one guest after the other become a loop, with a branch for each
 * form that is not rare, and all else is text. A file too varied for that costs the template
 * nothing, which is in its favour.
 */
export function templatesOf(lab: ResolvedLab, files: readonly OutputFile[]): Templates {
  const facts = factsOf(lab);
  const indexes = new Map(facts.map(({ name }, index) => [name, index]));
  for (const [index, { service }] of facts.entries()) if (service) indexes.set(service, index);
  const branches = facts.map((): Record<string, number> => ({}));

  /** The first guest that a text speaks of, by its name or by that of its service. */
  const guestIn = (text: string): number => {
    const [name = ''] = /(?:app[-_][a-z]+[-_]01|web[-_][a-z]+)/.exec(text) ?? [];
    return indexes.get(name.replaceAll('_', '-')) ?? NOBODY;
  };

  /** A loop or branch decides by a field of its own. */
  let fields = 0;
  const newField = (): string => `b${(fields += 1)}`;
  const setField = (guest: number, field: string, value: number): void => {
    Object.assign(branches[guest] ?? {}, { [field]: value });
  };

  const texts: string[] = [];
  const ofEach = new Map<string, Map<string, number[]>>();
  const templates: Template[] = [];
  for (const file of files) {
    const index = guestIn(file.path);
    if (index === NOBODY) templates.push(forAll(file));
    else {
      const path = formOf(nameOf(file), facts[index]);
      const forms = ofEach.get(path) ?? new Map<string, number[]>();
      const form = formOf(file.text, facts[index]);
      ofEach.set(path, forms.set(form, [...(forms.get(form) ?? []), index]));
    }
  }
  for (const [path, forms] of ofEach) templates.push(...forEach(path, forms));
  const guests = facts.map((fact, index) => ({ ...fact, ...branches[index] }));
  return { guests, texts, templates };

  /** Text without anything to fill in: the engine would look at each character of it. */
  function asData(text: string): string {
    texts.push(text);
    return `<$ texts[${texts.length - 1}] $>`;
  }

  function forEach(path: string, forms: ReadonlyMap<string, readonly number[]>): Template[] {
    const field = newField();
    return [...forms].map(([text, guests], value) => {
      for (const guest of guests) setField(guest, field, value);
      return { path, text, each: { field, value } };
    });
  }

  function forAll(file: OutputFile): Template {
    const blocks = blocksOf(file.text, guestIn).map(({ text, guest }): Block => {
      return { text, guest, form: formOf(text, facts[guest]) };
    });
    const about = blocks.filter(({ guest }) => guest >= 0);
    const counts = new Map<string, number>();
    for (const { form } of about) counts.set(form, (counts.get(form) ?? 0) + 1);
    const common = [...counts].filter(([, count]) => count > 2 && count * 20 >= about.length);
    const forms = common.map(([form]) => form);

    const parts: string[] = [];
    let run: Block[] = [];
    let rest = '';
    const endRest = (): void => {
      if (rest !== '') parts.push(asData(rest));
      rest = '';
    };
    const endRun = (): void => {
      if (run.length < SHORT) rest += run.map(({ text }) => text).join('');
      else {
        endRest();
        parts.push(loop(run, forms));
      }
      run = [];
    };
    for (const block of blocks) {
      const fits = block.guest >= 0 && forms.includes(block.form);
      if (!fits || block.guest <= (run.at(-1)?.guest ?? -1)) endRun();
      if (fits) run.push(block);
      else rest += block.text;
    }
    endRun();
    endRest();
    return { path: nameOf(file), text: parts.join('') };
  }

  /** A loop over all guests from the first to the last; those in between may have no part in it. */
  function loop(run: readonly Block[], forms: readonly string[]): string {
    const [first = 0, last = 0] = [run[0]?.guest, run.at(-1)?.guest];
    const used = [...new Set(run.map(({ form }) => form))];
    const always = used.length === 1 && run.length === last - first + 1;
    const field = newField();
    for (const { guest, form } of run) setField(guest, field, forms.indexOf(form));
    const cases = used.map((form) =>
      always ? form : `<% if g.${field} == ${forms.indexOf(form)} %>${form}<% endif %>`,
    );
    return `<% for g in guests.slice(${first}, ${last + 1}) %>${cases.join('')}<% endfor %>`;
  }
}

/** What the file is called that {@link templatesOf} writes. */
export const nameOf = ({ path, block }: OutputFile): string =>
  block === undefined ? path : `${path}#${block}`;

// --- internal ---

const NOBODY = -1;

/** A loop over fewer is not worth its lines. */
const SHORT = 5;

/** Some lines of a file, from one about a guest up to the next about another one. */
interface Block {
  readonly text: string;
  readonly guest: number;
  readonly form: string;
}

/** Strings of a guest that stand in the files. */
interface Facts {
  readonly name: string;
  readonly role: string;
  readonly vmId: string;
  readonly description: string;
  readonly host: string;
  readonly service: string;
  readonly [asPartOfAnId: `${string}Id`]: string;
}

function factsOf(lab: ResolvedLab): Facts[] {
  const services = new Map(lab.services.map(({ name, runsOn }) => [runsOn.name, name]));
  return lab.vms.map(({ name, vmId, description = '', host }) => {
    const service = services.get(name) ?? '';
    const role = name.replace(/-\d+$/, '');
    const ids = {
      nameId: underscored(name),
      roleId: underscored(role),
      serviceId: underscored(service),
    };
    const code = host.name.replace(/^.*-/, '');
    return { name, role, vmId: String(vmId), description, host: code, service, ...ids };
  });
}

const underscored = (name: string): string => name.replaceAll('-', '_');

/** A text with the facts of its guest as variables of a template. */
function formOf(text: string, facts: Facts | undefined): string {
  const known = Object.entries(facts ?? {}).filter(([, value]) => value !== '');
  const fields = new Map(known.map(([field, value]) => [value, field]));
  const longestFirst = known.map(([, value]) => value).toSorted((a, b) => b.length - a.length);
  const values = longestFirst.map((value) => value.replaceAll('.', '\\.'));
  const any = new RegExp(`(?<![A-Za-z0-9])(?:${values.join('|')})(?![A-Za-z0-9])`, 'g');
  return plain(text).replaceAll(any, (value) => `<$ g.${fields.get(value)} $>`);
}

/** Checks that a text means nothing to the template engine. */
function plain(text: string): string {
  if (/<[$%#]/.test(text)) throw new Error('a generated file holds signs of the template engine');
  return text;
}

/** The text in pieces that begin with a line about another guest than the one before. */
function blocksOf(text: string, guestIn: (line: string) => number) {
  const blocks: { text: string; guest: number }[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const guest = guestIn(line);
    const last = blocks.at(-1);
    if (last && (guest === NOBODY || guest === last.guest)) last.text += line;
    else blocks.push({ text: line, guest });
  }
  return blocks;
}
