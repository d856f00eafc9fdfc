/**
 * On the page a picture is as wide as its place and no wider. Where that makes it smaller than it
 * is, a button opens it in its own size, over the page and with scroll bars: the picture moves
 * there and back, so it is drawn once.
 */
export function enlargement(
  canvas: HTMLElement,
): [button: HTMLButtonElement, dialog: HTMLDialogElement] {
  const open = button('Open large', 'diagram-open');
  const close = button('Close', 'diagram-close');
  const hint = document.createElement('span');
  const bar = document.createElement('div');
  bar.className = 'diagram-bar';
  bar.append(hint, close);
  const dialog = document.createElement('dialog');
  dialog.className = 'diagram-dialog';
  dialog.append(bar);

  const place = document.createComment('the picture, while it is open in its own size');
  open.addEventListener('click', () => {
    dialog.setAttribute('aria-label', canvas.getAttribute('aria-label') ?? 'Diagram');
    canvas.replaceWith(place);
    dialog.append(canvas);
    dialog.showModal();
    const isCut =
      canvas.scrollWidth > canvas.clientWidth || canvas.scrollHeight > canvas.clientHeight;
    hint.textContent = isCut ? 'In its own size: scroll to see the rest.' : 'In its own size.';
    // A picture that runs down begins in the middle of its top, others on the left.
    const runsDown = canvas.scrollHeight > canvas.scrollWidth;
    canvas.scrollTo(runsDown ? (canvas.scrollWidth - canvas.clientWidth) / 2 : 0, 0);
    canvas.tabIndex = 0; // whoever has no mouse scrolls with the arrow keys, which needs the focus
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    canvas.removeAttribute('tabindex');
    place.replaceWith(canvas);
    open.focus();
  });

  const isSmaller = () =>
    (canvas.querySelector('svg')?.clientWidth ?? 0) + 1 <
    Number.parseFloat(canvas.style.getPropertyValue('--diagram-width'));
  const onResize = () => {
    if (!dialog.open) open.hidden = !isSmaller();
  };
  new ResizeObserver(onResize).observe(canvas); // also when it has been drawn: it is higher then
  open.hidden = true;
  return [open, dialog];
}

// --- internal ---

function button(text: string, name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.className = name;
  return made;
}
