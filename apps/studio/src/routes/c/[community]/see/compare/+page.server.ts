import { caterpillar, separability } from '@weft/figures';
import { pairFinding } from '@weft/findings';
import { drawTwice, onceFor } from '$lib/server/see/draw.ts';
import { enterSee } from '$lib/server/see/room.ts';
import type { PageServerLoad } from './$types';

/** How many rows one picture holds. */
const atOnce = 60;

/** The answer to whoever asks for a ranking; and, for two places that the reader names, a sentence. */
export const load: PageServerLoad = async (event) => {
  const { seen } = await enterSee(event);
  if (!seen) return { seen: null };
  const { release, common } = seen;
  const said = release.places.flatMap((place) => (place.status === 'said' ? [place.place] : []));
  const asked = (name: string): string => {
    const value = event.url.searchParams.get(name) ?? '';
    return said.includes(value) ? value : '';
  };
  const [first, second] = [asked('first'), asked('second')];
  const { pairs } = release;
  const all = pairs[0]?.counts;
  return {
    seen: {
      kind: release.kind,
      simulated: release.simulated,
      said,
      first,
      second,
      counted: pairs.some(({ matrix }) => matrix === null),
      findings: release.findings.filter(({ kind }) => kind === 'apart'),
      pair:
        first === '' || second === '' || first === second
          ? []
          : pairs.flatMap(({ scale }) => pairFinding(release, scale.name, first, second) ?? []),
      open: all ? Math.round((100 * (all.same + all.likely)) / (all.differ + all.likely + all.same)) : null,
      rows: onceFor(release, 'rows', () =>
        pairs.map(({ scale }, index) =>
          drawTwice(`rows-${index}`, common, (given) =>
            caterpillar(release.places, scale, {
              ...given,
              limit: atOnce,
              ...(release.levels[scale.name] ? { reference: release.levels[scale.name]!.value } : {}),
            }),
          ),
        ),
      ),
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
