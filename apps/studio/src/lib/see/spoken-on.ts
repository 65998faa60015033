interface Shown {
  readonly route: { readonly id: string | null };
  readonly url: URL;
  readonly data: { readonly language?: unknown };
}

const inSee = ({ route }: Shown): boolean => route.id?.startsWith('/c/[community]/see') ?? false;

/** The language that a page of See is said in; English where it says nothing of it, and in other rooms. */
export const spokenOn = (page: Shown): string =>
  inSee(page) && typeof page.data.language === 'string' ? page.data.language : 'en';

/** What a link to another page of See carries, so that a reader stays in a language, also past a page that is English alone. */
export function languageKept(page: Shown): string {
  if (!inSee(page)) return '';
  const asked = page.url.searchParams.get('language');
  const language = asked ?? spokenOn(page);
  return asked === null && language === 'en' ? '' : `?${new URLSearchParams({ language })}`;
}
