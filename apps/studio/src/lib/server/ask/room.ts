import { type ActionFailure, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { FormatError } from '@weft/formats';
import { InstrumentError } from '@weft/instruments';
import type { Mistake } from '$lib/ask/read-places.ts';
import { type Access, requireRole } from '../access/index.ts';
import { type Role, StoreError, type StoreParts, studioStore } from '../store/index.ts';

export { fileOf, textOf } from '../access/form-fields.ts';

type Asking = RequestEvent & { readonly params: { readonly community: string } };

/** Who reads the room Ask, who writes in it, and who may work on its languages. */
export const readers: readonly Role[] = ['coordinator', 'facilitator', 'analyst'];
export const writers: readonly Role[] = ['coordinator'];
export const translators: readonly Role[] = ['coordinator', 'facilitator'];

const newsCookie = 'weft.news';

/** Lets a reader of the room in. */
export async function enter(event: Asking): Promise<Access & { readonly store: StoreParts }> {
  return { ...(await requireRole(event, event.params.community, ...readers)), store: await studioStore() };
}

/** Says on the next page what was done, and goes there: the same page in the same language, where none is named. `#news` is where it stands. */
export function tell({ cookies, url }: Pick<Asking, 'cookies' | 'url'>, news: string, to?: string): never {
  cookies.set(newsCookie, news.slice(0, 600), {
    path: '/c',
    maxAge: 60,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  });
  redirect(303, `${to ?? samePage(url)}#news`);
}

function samePage({ pathname, searchParams }: URL): string {
  const language = searchParams.get('language');
  return language === null ? pathname : `${pathname}?${new URLSearchParams({ language })}`;
}

/** What the page before had to say; said once. */
export function news({ cookies }: Pick<Asking, 'cookies'>): string | null {
  const said = cookies.get(newsCookie) ?? null;
  if (said !== null) cookies.delete(newsCookie, { path: '/c' });
  return said;
}

export type Desk = Access & { readonly store: StoreParts; readonly form: FormData };

/**
 * A form action: asks for the role, does the work in one transaction, and turns what the store or a reader of
 * files refuses into words beside the form. A work that gives a mistake back has changed nothing.
 */
export async function atDesk<Answer extends { readonly mistake?: Mistake | undefined }>(
  event: Asking,
  allowed: readonly Role[],
  work: (desk: Desk) => Promise<Answer | string>,
): Promise<Answer | ActionFailure<Answer>> {
  const access = await requireRole(event, event.params.community, ...allowed);
  const form = await event.request.formData();
  const store = await studioStore();
  let done: Answer | string;
  try {
    done = await store.transaction(async (inner) => {
      const answer = await work({ ...access, store: inner, form });
      if (typeof answer !== 'string' && answer.mistake) throw new Refused(answer);
      return answer;
    });
  } catch (thrown) {
    if (thrown instanceof Refused) return fail(400, thrown.answer as Answer);
    const mistake = mistakeIn(thrown);
    if (mistake === null) throw thrown;
    return fail(400, { mistake } as Answer);
  }
  if (typeof done === 'string') tell(event, done);
  return done;
}

class Refused extends Error {
  readonly answer: object;
  constructor(answer: object) {
    super('refused');
    this.answer = answer;
  }
}

/** The words of an error that is the person's to mend; `null` for our own. */
export function mistakeIn(thrown: unknown): Mistake | null {
  if (thrown instanceof StoreError) return { says: thrown.message, remedy: '' };
  if (thrown instanceof FormatError || thrown instanceof InstrumentError)
    return { says: thrown.message.slice(0, -thrown.remedy.length).trim(), remedy: thrown.remedy };
  return null;
}
