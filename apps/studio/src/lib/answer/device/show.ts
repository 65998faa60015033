import type { ShownPage } from '../pages/frame.ts';

/** Puts a page in the place of the one that is shown, and the reader at its heading. */
export function show(page: ShownPage, focus = true): void {
  const root = document.documentElement;
  root.lang = page.language;
  root.dir = page.rightToLeft ? 'rtl' : 'ltr';
  document.title = page.title;
  document.body.innerHTML = page.body.markup;
  if (!focus) return;
  scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
}

/** What a form says, with the button that sent it. */
export function fieldsOf(event: SubmitEvent): FormData {
  const fields = new FormData(event.target as HTMLFormElement);
  const pressed = (event.submitter ?? document.activeElement) as HTMLButtonElement | null;
  if (pressed?.tagName === 'BUTTON' && pressed.name) fields.set(pressed.name, pressed.value);
  return fields;
}
