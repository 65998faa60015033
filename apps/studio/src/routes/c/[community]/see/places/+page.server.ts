import { asReleased } from '$lib/server/see/as-released.ts';
import { pageLanguage } from '$lib/server/see/page-language.ts';
import { enterSee } from '$lib/server/see/room.ts';
import { saidIn } from '$lib/server/see/said-in.ts';
import type { PageServerLoad } from './$types';

/** Every place in the order of the list, and whether something can be said of it. */
export const load: PageServerLoad = async (event) => {
  const { store, community, seen } = await enterSee(event);
  const byName = event.url.searchParams.get('by') === 'name';
  if (!seen)
    return { places: [], byName, languages: [], language: pageLanguage(event, community), kind: null };
  const { release, languages, language } = await saidIn(event, store, seen.stored);
  const said = new Set(release.places.flatMap((place) => (place.status === 'said' ? [place.place] : [])));
  const named = new Set(release.places.map(({ place }) => place));
  const places = asReleased(release, await store.places.named(community.id));
  const listed = places
    .filter(({ label }) => named.has(label))
    .map(({ id, label }) => ({ id, label, said: said.has(label) }));
  const names = new Intl.Collator(release.language, { numeric: true });
  const { kind } = release;
  return {
    languages,
    language,
    kind,
    byName,
    places: byName ? listed.sort((a, b) => names.compare(a.label, b.label)) : listed,
  };
};
