import { EVENT } from '../event.ts';
import type { Fault } from '../fault.ts';
import { blockOf, element } from './block.ts';
import style from './overlay.css?inline';

/**
 * `<lab-fault>`: what is wrong with the lab, over the page as it was before. Escape closes it, and
 * the next good edit.
 */
class LabFault extends HTMLElement {
  readonly #dialog = element('dialog');

  constructor() {
    super();
    this.#dialog.setAttribute('aria-label', TITLE);
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.append(element('style', style), this.#dialog);
  }

  show({ text, errors, folder }: Fault): void {
    const close = element('button', 'Close');
    close.addEventListener('click', () => this.hide());
    const head = element('h2', errors.length > 1 ? `The lab has ${errors.length} errors` : TITLE);
    const blocks =
      errors.length > 0 ? errors.map((error) => blockOf(error, folder)) : [element('pre', text)];
    this.#dialog.replaceChildren(head, close, ...blocks);
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  hide(): void {
    this.#dialog.close();
  }
}

// --- internal ---

const TITLE = 'The lab is faulty';

customElements.define('lab-fault', LabFault);
const overlay = new LabFault();
document.documentElement.append(overlay);
import.meta.hot?.on(EVENT, (fault: Fault | null) => (fault ? overlay.show(fault) : overlay.hide()));
import.meta.hot?.send(EVENT);
