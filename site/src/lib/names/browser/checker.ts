import { answerTo } from '../answer.ts';
import { unembed } from '../embedded.ts';
import { elementsOf } from './show.ts';

/**
 * Answers while the reader types into the field of the page, and keeps the name in the address
 * (`?name=`), so that an answer can be linked.
 */
export function startChecker(checker: HTMLElement): void {
  const field = checker.querySelector('input');
  const summary = checker.querySelector('[role=status]');
  const details = checker.querySelector('.name-answer');
  const json = checker.querySelector('script[type="application/json"]')?.textContent;
  if (!field || !summary || !details || !json) return;
  const convention = unembed(json);

  const show = (name: string): void => {
    const answer = name === '' ? undefined : answerTo(convention, name);
    summary.textContent = answer?.summary ?? '';
    details.replaceChildren(...(answer ? elementsOf(answer, choose) : []));
    const query = name === '' ? '' : `?name=${encodeURIComponent(name)}`;
    history.replaceState(null, '', location.pathname + query);
  };
  const choose = (name: string): void => {
    field.value = name;
    field.focus();
    show(name);
  };
  field.addEventListener('input', () => show(field.value));
  field.value = new URLSearchParams(location.search).get('name') ?? field.value;
  show(field.value);
}
