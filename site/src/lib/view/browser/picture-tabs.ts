/**
 * `<picture-tabs>`: a picture, and the same as Mermaid text below it. With a script the two are
 * tabs; Mermaid itself is loaded when its tab is opened for the first time.
 */
class PictureTabs extends HTMLElement {
  connectedCallback(): void {
    const picture = this.querySelector<HTMLElement>('.picture-drawings');
    const details = this.querySelector('details');
    if (!picture || !details || this.querySelector('[role=tablist]')) return;
    details.open = true;
    details.querySelector('summary')?.remove();
    const tabs = [tab('Picture', picture), tab('Mermaid', details)];
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    list.className = 'picture-tablist';
    list.append(...tabs.map(({ button }) => button));
    this.prepend(list);
    list.addEventListener('keydown', (event) => moveFocus(event, tabs));
    for (const chosen of tabs)
      chosen.button.addEventListener('click', () => {
        choose(chosen, tabs);
        if (chosen.panel === details) void drawOnce(details);
      });
    const [first] = tabs;
    if (first) choose(first, tabs);
    prepareCopy(details);
  }
}

customElements.define('picture-tabs', PictureTabs);

// --- internal ---

interface Tab {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

let tabs = 0;

function tab(words: string, panel: HTMLElement): Tab {
  tabs += 1;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.id = `picture-tab-${tabs}`;
  button.setAttribute('role', 'tab');
  panel.id = `picture-panel-${tabs}`;
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', button.id);
  button.setAttribute('aria-controls', panel.id);
  return { button, panel };
}

function choose(chosen: Tab, all: readonly Tab[]): void {
  for (const { button, panel } of all) {
    const isChosen = panel === chosen.panel;
    button.setAttribute('aria-selected', String(isChosen));
    button.tabIndex = isChosen ? 0 : -1;
    panel.hidden = !isChosen;
  }
}

/** Arrow keys go from tab to tab, as readers of screens expect of a list of tabs. */
function moveFocus(event: KeyboardEvent, all: readonly Tab[]): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const at = all.findIndex(({ button }) => button === document.activeElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  all[(at + step + all.length) % all.length]?.button.focus();
}

async function drawOnce(details: HTMLElement): Promise<void> {
  const canvas = details.querySelector<HTMLElement>('.mermaid-live');
  const source = details.querySelector('.diagram-source')?.textContent;
  if (!canvas || !source || canvas.dataset['state']) return;
  canvas.dataset['state'] = 'drawing';
  try {
    const { draw } = await import('../../diagram/browser/draw.ts');
    await draw(canvas, source);
    canvas.dataset['state'] = 'drawn';
  } catch (error) {
    canvas.dataset['state'] = 'failed';
    const reason = error instanceof Error ? error.message : String(error);
    canvas.textContent = `This picture could not be drawn: ${reason}`;
  }
}

function prepareCopy(details: HTMLElement): void {
  const button = details.querySelector<HTMLButtonElement>('.mermaid-copy');
  const source = details.querySelector('.diagram-source')?.textContent;
  if (!button || !source) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(source).then(() => {
      button.textContent = 'Copied';
    });
  });
}
