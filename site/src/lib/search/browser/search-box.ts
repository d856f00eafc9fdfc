import { hitElement } from './hits.ts';
import { loadSearch, type Search } from './load.ts';

/** More than fit a screen help nobody: one letter more finds better. */
const MOST_HITS = 12;

/**
 * `<search-box>`: a field, and below it what is found, as a combobox with a list. The focus stays
 * in the field; the arrow keys choose, Enter opens.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const list = this.querySelector<HTMLElement>('[role=listbox]');
    const count = this.querySelector<HTMLElement>('[role=status]');
    if (input && list && count) live(this, { input, list, count });
  }
}
customElements.define('search-box', SearchBox);

// --- internal ---

interface Parts {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly count: HTMLElement;
}

function live(box: HTMLElement, { input, list, count }: Parts): void {
  const isInDialog = box.closest('dialog') !== null;
  const unfold = (isOpen: boolean) => {
    box.classList.toggle('is-open', isOpen);
    input.ariaExpanded = String(isOpen);
  };
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const chosen = () => options().findIndex(({ ariaSelected }) => ariaSelected === 'true');

  const choose = (index: number) => {
    for (const [at, option] of options().entries()) option.ariaSelected = String(at === index);
    const option = options()[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const step = (by: number) => {
    const { length } = options();
    const from = by < 0 ? Math.max(chosen(), 0) : chosen();
    if (length > 0) choose((from + by + length) % length);
  };

  const show = ({ find, kinds, starts }: Search) => {
    const query = input.value.trim();
    const found = query === '' ? [] : find(query);
    const hits = found.length > 0 ? found : starts;
    const shown = hits.slice(0, MOST_HITS).map((hit) => hitElement(hit, kinds));
    for (const [index, option] of shown.entries()) option.id = `${list.id}-${index}`;
    list.replaceChildren(...shown);
    list.scrollTop = 0;
    count.textContent = inWords(query, found.length);
    unfold(query !== '' || isInDialog);
    choose(found.length > 0 ? 0 : -1);
  };
  const fail = (error: unknown) => {
    count.textContent = error instanceof Error ? error.message : String(error);
    unfold(true);
  };
  const update = () => loadSearch().then(show, fail);

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => void (options().length > 0 ? step(1) : update()),
    ArrowUp: () => step(-1),
    // Whoever types faster than it loads still gets there.
    Enter: () => void loadSearch().then(() => options()[chosen()]?.click(), fail),
  };
  if (document.activeElement === input) void update(); // somebody was faster than this script
  else if (takesFocus(box)) input.focus({ preventScroll: true }); // loads nothing yet
  input.addEventListener('focus', () => void update());
  input.addEventListener('pointerdown', () => void update());
  input.addEventListener('input', () => void update());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  if (!isInDialog) {
    box.addEventListener('focusout', () => unfold(false));
    input.addEventListener('keydown', ({ key }) => void (key === 'Escape' && unfold(false)));
  }
}

/** A mouse goes with a keyboard of its own. */
function takesFocus({ dataset }: HTMLElement): boolean {
  const isWanted = dataset['takesFocus'] === 'true' && location.hash === '';
  return isWanted && matchMedia('(pointer: fine)').matches;
}

function inWords(query: string, found: number): string {
  if (query === '') return 'Places to start';
  if (found === 0) return `Nothing found for “${query}”. Places to start:`;
  if (found > MOST_HITS) return `The first ${MOST_HITS} of ${found} hits`;
  return found === 1 ? '1 hit' : `${found} hits`;
}
