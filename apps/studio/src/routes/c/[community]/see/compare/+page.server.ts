import { caterpillar, differenceStrip, separability } from '@weft/figures';
import { middleOf, pairDifference, pairFinding, type ScaleShown } from '@weft/findings';
import { seeSpeech } from '$lib/see/words/see-words.ts';
import { asReleased } from '$lib/server/see/as-released.ts';
import { type DrawnTwice, drawTwice, figureOptionsOf, onceFor } from '$lib/server/see/draw.ts';
import { pageLanguage } from '$lib/server/see/page-language.ts';
import { refusalOf } from '$lib/server/see/refusal-of.ts';
import { enterSee, knownFacts, type Seen } from '$lib/server/see/room.ts';
import { saidIn } from '$lib/server/see/said-in.ts';
import type { PageServerLoad } from './$types';

/** How many rows one picture holds. */
const atOnce = 60;

type Drawn = Pick<Seen, 'release' | 'common'>;

/** The answer to whoever asks for a ranking; and, for two places that the reader names, a sentence. */
export const load: PageServerLoad = async (event) => {
  const { store, community, seen } = await enterSee(event);
  if (!seen) return { language: pageLanguage(event, community), languages: [], seen: null };
  const { release, language, languages } = await saidIn(event, store, seen.stored);
  const common = figureOptionsOf(release);
  const { say } = seeSpeech(language, release.kind);
  const labels = release.places.map(({ place }) => place);
  const asked = (name: string): string => {
    const value = event.url.searchParams.get(name) ?? '';
    return labels.includes(value) ? value : '';
  };
  const [first, second] = [asked('first'), asked('second')];
  const two = first !== '' && second !== '' && first !== second;
  const held = two
    ? release.places.find(
        ({ status, place }) => status === 'withheld' && (place === first || place === second),
      )
    : undefined;
  const { pairs } = release;
  const all = pairs[0]?.counts;
  const places = two ? asReleased(release, await store.places.named(community.id)) : [];
  const facts = two
    ? await knownFacts({ store, community }, places, (name) => say('inHundred', { name }))
    : [];
  return {
    language,
    languages,
    seen: {
      kind: release.kind,
      simulated: release.simulated,
      labels,
      first,
      second,
      same: first !== '' && first === second,
      counted: pairs.some(({ matrix }) => matrix === null),
      findings: release.findings.filter(({ kind }) => kind === 'apart'),
      refusal: held?.status === 'withheld' ? { place: held.place, ...refusalOf(release, held) } : null,
      pair: two ? pairOf({ release, common }, first, second) : [],
      facts: facts.flatMap(({ name, kind, year, source, values }) => {
        const at = (place: string) => values.find((value) => value.place === place)?.value ?? null;
        const [one, other] = [at(first), at(second)];
        return one === null && other === null
          ? []
          : [{ name, kind, year, source, one, other, middle: middleOf(values)! }];
      }),
      open: all ? Math.round((100 * (all.same + all.likely)) / (all.differ + all.likely + all.same)) : null,
      rows: onceFor(release, 'rows', () => rowsOf({ release, common })),
      triangles: onceFor(release, 'triangles', () =>
        pairs.map(({ scale, labels, matrix, counts }, index) =>
          drawTwice(`pairs-${index}`, common, (given) =>
            separability(matrix === null ? { counts, scale } : { labels, matrix, scale }, given),
          ),
        ),
      ),
    },
  };
};

/** What may be said of two places on every scale, with the difference drawn on a line through "alike". */
function pairOf({ release, common }: Drawn, first: string, second: string) {
  return release.pairs.flatMap(({ scale }, index) => {
    const finding = pairFinding(release, scale.name, first, second);
    const difference = pairDifference(release, scale.name, second, first);
    if (!finding) return [];
    const message = finding.says.map(({ text }) => text).join('');
    return [
      {
        finding,
        picture:
          difference &&
          drawTwice(`difference-${index}`, common, (given) =>
            differenceStrip(difference, scale, [first, second], { ...given, message }),
          ),
      },
    ];
  });
}

/** Every place in the order of the list: both threads in one picture where there are two, else one each. */
function rowsOf({ release, common }: Drawn): DrawnTwice[] {
  const scales = release.pairs.map(({ scale }) => scale);
  const reference = Object.fromEntries(
    scales.flatMap(({ name }) => {
      const level = release.levels[name];
      return level ? [[name, level.value]] : [];
    }),
  );
  const [one, other, ...rest] = scales;
  const together: readonly (ScaleShown | readonly [ScaleShown, ScaleShown])[] =
    one && other && rest.length === 0 ? [[one, other]] : scales;
  return together.map((shown, index) =>
    drawTwice(`rows-${index}`, common, (given) =>
      caterpillar(release.places, shown, { ...given, limit: atOnce, reference }),
    ),
  );
}
