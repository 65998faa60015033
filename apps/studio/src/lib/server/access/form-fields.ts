/** A text of a form as it was typed; '' where there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A text of one line, without spaces around it. */
export const lineOf = (form: FormData, name: string): string => textOf(form, name).trim();

/** A file of a form; `null` where none was chosen. */
export function fileOf(form: FormData, name: string): File | null {
  const value = form.get(name);
  return value instanceof File && value.size > 0 ? value : null;
}
