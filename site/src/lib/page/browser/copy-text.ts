/** Milliseconds for which the button says that it worked. */
const SAID = 2000;

/**
 * `<copy-text>`: its button copies the text of its `<code>`. Without a script, or where the browser
 * lets no page write to the clipboard (plain HTTP), there is no button and one click selects all.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const text = this.querySelector('code')?.textContent;
    if (!button || !text || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text).then(() => {
        button.textContent = 'Copied';
        setTimeout(() => (button.textContent = 'Copy'), SAID);
      });
    });
  }
}
customElements.define('copy-text', CopyText);
