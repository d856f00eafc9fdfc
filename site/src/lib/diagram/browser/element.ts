import { enlargement } from './enlargement.ts';

/**
 * `<mermaid-diagram>`: draws the Mermaid text in it, and again when the reader changes the theme.
 * Mermaid itself is loaded by the first one on a page.
 */
export class MermaidDiagram extends HTMLElement {
  connectedCallback(): void {
    const canvas = this.querySelector<HTMLElement>('.diagram-canvas');
    if (!canvas) return;
    const themeChanges = new MutationObserver(() => void this.#draw(canvas));
    themeChanges.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.querySelector('details')?.removeAttribute('open');
    this.prepend(...enlargement(canvas));
    void this.#draw(canvas);
  }

  async #draw(canvas: HTMLElement): Promise<void> {
    const details = this.querySelector('details');
    const source = this.querySelector('.diagram-source')?.textContent;
    if (!details || !source) return;
    try {
      this.dataset['state'] = 'drawing';
      const { draw } = await import('./draw.ts');
      await draw(canvas, source);
      this.dataset['state'] = 'drawn';
      this.dataset['theme'] = document.documentElement.dataset['theme'] ?? '';
    } catch (error) {
      this.dataset['state'] = 'failed';
      details.open = true; // the text is still worth reading
      const reason = error instanceof Error ? error.message : String(error);
      canvas.textContent = `This picture could not be drawn: ${reason}`;
    }
  }
}

customElements.define('mermaid-diagram', MermaidDiagram);
