import { error, type RequestEvent } from '@sveltejs/kit';
import { releaseLanguage } from '$lib/see/release-languages.ts';
import { type Store, type Release as StoredRelease, studioStore } from '../store/index.ts';
import { languagesBeside, offered, releaseIn } from './languages.ts';
import { speakIn } from './speak-in.ts';

type Asking = RequestEvent & { readonly params: { readonly release: string } };

/** A release that everybody may read, or could before it was withdrawn, and what its reader wants it in. */
export interface PublicRelease {
  readonly store: Store;
  readonly stored: StoredRelease;
  readonly community: { readonly name: string; readonly simulated: boolean };
  readonly language: string | null;
  /** Writes the frame of the page in a language. */
  readonly speak: (language: string) => void;
  /** What a page that says no more than that it was withdrawn needs. */
  readonly names: () => Promise<{
    readonly title: string;
    readonly language: string;
    readonly languages: readonly { readonly tag: string; readonly own: string; readonly here: boolean }[];
  }>;
}

/** Finds it, whoever asks; 404 for what never was for everybody. */
export async function publicRelease(event: Asking): Promise<PublicRelease> {
  const store = await studioStore();
  const stored = await store.releases.findShown(event.params.release);
  if (stored === null) error(404, 'There is nothing to read here, or it is for members alone.');
  const { name, simulated } = await store.communities.get(stored.communityId);
  const language =
    event.url.searchParams.get('language') ??
    preferred(event.request.headers.get('accept-language'), await offered(store, stored));
  const speak = (tag: string) => speakIn(event, tag);
  return {
    store,
    stored,
    community: { name, simulated },
    language,
    speak,
    async names() {
      const said = await releaseIn(store, stored, language);
      speak(said.language);
      const languages = await languagesBeside(store, stored, said.language);
      return { title: said.title, language: said.language, languages };
    },
  };
}

/** The first language of a browser that a release has. */
function preferred(accepted: string | null, languages: readonly string[]): string | null {
  const wanted = (accepted ?? '')
    .split(',')
    .map((one) => {
      const [tag = '', weight = 'q=1'] = one.trim().split(/\s*;\s*/);
      return { tag: releaseLanguage(tag), weight: Number(weight.replace('q=', '')) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  return wanted.find(({ tag }) => tag !== null && languages.includes(tag))?.tag ?? null;
}
