import { clothOf, cutsOf, type PlaceGeometry, shadeOf, strip, windowOf } from '@weft/figures';
import type { PlaceShown, ScaleShown } from '@weft/findings';
import { seeSpeech } from '$lib/see/words/see-words.ts';
import { asReleased } from '$lib/server/see/as-released.ts';
import { figureOptionsOf } from '$lib/server/see/draw.ts';
import { mapPicture, mapSentence, threadsOf } from '$lib/server/see/map-pictures.ts';
import { pageLanguage } from '$lib/server/see/page-language.ts';
import { enterSee, knownFacts } from '$lib/server/see/room.ts';
import { saidIn } from '$lib/server/see/said-in.ts';
import type { PageServerLoad } from './$types';

const sureness = { a: 'certain', b: 'lessCertain', c: 'uncertain' } as const;

/** In a longer table each row has its numbers alone, without a picture of its own. */
const mostRows = 60;

/** One scale, or both, on the map, with a fact laid over where one is chosen, and the table that says the same. */
export const load: PageServerLoad = async (event) => {
  const { store, community, seen } = await enterSee(event);
  if (!seen) return { language: pageLanguage(event, community), languages: [], seen: null };
  const { release, language, languages } = await saidIn(event, store, seen.stored);
  const both = threadsOf(release);
  const scales = release.pairs.map(({ scale }) => scale);
  if (scales.length === 0) return { language, languages, seen: null };
  const common = figureOptionsOf(release);
  const { say } = seeSpeech(language, release.kind);
  const asked = event.url.searchParams.get('show') ?? '';
  const shown = asked === 'both' && both ? both : (scales.find(({ name }) => name === asked) ?? scales[0]!);
  const places = asReleased(release, await store.places.list(community.id));
  const idOf = new Map(places.map(({ id, label }) => [label, id]));
  const geometry: PlaceGeometry[] = places.map(({ label, geometry: shape }) => ({
    place: label,
    geometry: shape as unknown as PlaceGeometry['geometry'],
  }));
  const named = new Set(release.places.map(({ place }) => place));
  const known = await knownFacts({ store, community }, places, (name) => say('inHundred', { name }));
  const facts = known
    .map((fact) => ({ ...fact, values: fact.values.filter(({ place }) => named.has(place)) }))
    .filter(({ values }) => values.length > 0);
  const over = facts.find(({ called }) => called === event.url.searchParams.get('over')) ?? null;
  const number = new Intl.NumberFormat(release.language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const atMostOne = new Intl.NumberFormat(release.language, { maximumFractionDigits: 1 });
  const middle = ({ name, minimum, maximum }: ScaleShown): number =>
    release.levels[name]?.value ?? (minimum + maximum) / 2;
  const columns = 'name' in shown ? [shown] : shown;
  const window = windowOf(release.places, columns, columns.map(middle));
  const linkOf = (place: string): string | null => {
    const id = idOf.get(place);
    return id === undefined ? null : `/c/${community.id}/see/places/${id}?language=${language}`;
  };
  const cellOf = (place: PlaceShown, scale: ScaleShown) => {
    const one = place.status === 'said' ? place.scales.find((given) => given.scale === scale.name) : null;
    const shade = shadeOf(place, scale, cutsOf(scale, middle(scale)));
    if (!one || shade === null) return null;
    const { lower, upper } = one.level.intervals[2];
    return {
      value: number.format(one.level.value),
      range: say('between', { least: number.format(lower), most: number.format(upper) }),
      sure: say(sureness[shade[0] as keyof typeof sureness]),
      shade: `v-${shade}`,
      strip:
        'name' in shown && release.places.length <= mostRows
          ? strip(one.level, scale, middle(scale), {
              ...common,
              simulated: false,
              fluid: true,
              window,
              style: false,
              idPrefix: `row-${place.place}`,
            }).svg
          : '',
    };
  };
  const drawn = geometry.some((one) => one.geometry !== null && named.has(one.place));
  const sentence = mapSentence(release, shown);
  return {
    language,
    languages,
    seen: {
      kind: release.kind,
      simulated: release.simulated,
      show: 'name' in shown ? shown.name : 'both',
      choices: [
        ...scales.map(({ name, title }) => ({ name, title })),
        ...(both ? [{ name: 'both', title: say('mapBoth') }] : []),
      ],
      sentence: sentence ? { id: sentence.id, says: sentence.says } : null,
      facts: facts.map(({ called, name, year }) => ({ called, name, year })),
      over: over && { called: over.called, name: over.name, source: over.source, year: over.year },
      map: drawn ? mapPicture({ release, common }, shown, geometry, linkOf, over) : null,
      columns: columns.map(({ name, title }) => ({ name, title })),
      rows: release.places.map((place) => {
        const square = 'name' in shown ? null : clothOf(place, shown, [middle(shown[0]), middle(shown[1])]);
        const cells = columns.map((scale) => cellOf(place, scale));
        const laid = over?.values.find((one) => one.place === place.place);
        return {
          place: place.place,
          href: linkOf(place.place),
          swatch:
            'name' in shown ? (cells[0]?.shade ?? null) : square && (square === 'c' ? 'v-c' : `c-${square}`),
          cells,
          laid: laid === undefined ? null : atMostOne.format(laid.value),
        };
      }),
    },
  };
};
