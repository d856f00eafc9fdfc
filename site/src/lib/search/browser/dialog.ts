const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
const button = document.querySelector<HTMLButtonElement>('.search-open');
if (dialog && button) connect(dialog, button);

// --- internal ---

/** The dialog opens and closes by the button and by Ctrl+K, and closes by all that people try. */
function connect(dialog: HTMLDialogElement, button: HTMLButtonElement): void {
  const isApple = /mac|iphone|ipad/i.test(navigator.userAgent);
  const hint = button.querySelector('kbd');
  if (hint && isApple) hint.textContent = '⌘ K';

  const open = () => {
    dialog.showModal();
    dialog.querySelector('input')?.select();
  };
  const close = () => dialog.close();
  button.addEventListener('click', open);
  dialog.querySelector('.search-close')?.addEventListener('click', close);
  dialog.addEventListener('click', ({ target }) => {
    const isBackdrop = target === dialog;
    const isHit = target instanceof Element && target.closest('.search-hit') !== null;
    if (isBackdrop || isHit) close(); // a hit may be on this page
  });
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    if (dialog.open) close();
    else open();
  });
}
