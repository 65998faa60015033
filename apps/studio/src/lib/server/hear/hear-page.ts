import { type FigureOptions, fieldworkThreads, reliabilityCurve } from '@weft/figures';
import { type HearView, hearView, reliabilityClear } from '@weft/findings';
import { daysBetween } from '$lib/hear/wave-state.ts';
import { communityWords } from '../access/index.ts';
import { frozenVersion } from './frozen.ts';
import { liveWave } from './live-wave.ts';
import { dimensionsOf, languageGroup, marginsOf } from './margin-groups.ts';
import { today, type WaveRoom } from './room.ts';
import { scalesOf } from './scales.ts';
import { countsAt } from './wave-counts.ts';

/** A figure drawn for a phone and for a page. */
export interface DrawnTwice {
  readonly title: string;
  readonly caption: string;
  readonly narrow: string;
  readonly wide: string;
}

/** The live page of a wave: what may be said of it, with its pictures. */
export interface HearPage {
  readonly revision: number;
  readonly view: Omit<HearView, 'curves'>;
  readonly threads: DrawnTwice | null;
  readonly curves: readonly { readonly says: string; readonly drawn: DrawnTwice }[];
}

/** Gathers what is counted, puts it into steps, and draws it. */
export async function hearPage({
  store,
  community,
  wave,
  settings,
}: Pick<WaveRoom, 'store' | 'community' | 'wave' | 'settings'>): Promise<HearPage> {
  const live = await liveWave(store, wave.id);
  const counts = await countsAt(store, wave.id, live);
  const { document } = await frozenVersion(store, community.id, wave.versionId);
  const coding = await store.waves.coding(wave.id);
  const places = leavesOf(await store.places.list(community.id), counts.places);
  const known = await store.margins.list(community.id);
  const words = communityWords(community);
  const languages = [...new Set([...settings.languages, ...counts.languages.keys()])].map(languageGroup);
  const livingIn = new Map(
    known.filter(({ dimension }) => dimension === 'place').map(({ key, people }) => [key, people]),
  );
  const day = today();
  const { curves, ...view } = hearView(
    {
      summary: counts.summary,
      scales: scalesOf(document, coding),
      places: places.map(({ id, label }) => ({ place: label, people: livingIn.get(id) ?? null })),
      day: wave.opensOn === null ? 1 : daysBetween(wave.opensOn, day) + 1,
      daysLeft: wave.closesOn === null ? null : daysBetween(day, wave.closesOn),
      languages: languages.map(({ tag, english }) => ({
        name: english,
        count: counts.languages.get(tag) ?? 0,
      })),
      ways: [...counts.ways].map(([way, count]) => ({ way, count })),
      reached: counts.reached,
      margins: marginsOf(dimensionsOf(places, languages, document, coding, words), known, counts),
    },
    { kind: { one: words.place, many: words.places }, limit: settings.limit },
  );
  const common: FigureOptions = {
    kind: { one: words.place, many: words.places },
    community: community.name,
    simulated: wave.simulated,
    style: false,
  };
  return {
    revision: live.revision,
    view,
    threads:
      view.places.length === 0
        ? null
        : drawnTwice((options) =>
            fieldworkThreads(view.places, 10 * reliabilityClear, { ...common, ...options, idPrefix: 'live' }),
          ),
    curves: curves.map(({ says, curve }, at) => ({
      says,
      drawn: drawnTwice((options) =>
        reliabilityCurve(curve, { ...common, ...options, message: says, idPrefix: `curve-${at}` }),
      ),
    })),
  };
}

function drawnTwice(draw: (options: FigureOptions) => ReturnType<typeof fieldworkThreads>): DrawnTwice {
  const [narrow, wide] = [draw({ width: 320 }), draw({ width: 672 })];
  return { title: wide.title, caption: wide.caption, narrow: narrow.svg, wide: wide.svg };
}

/** Places that answers can belong to: those without others in them, and those that have answers anyway. */
export function leavesOf<Place extends { readonly id: string; readonly parentId: string | null }>(
  places: readonly Place[],
  answered: ReadonlyMap<string, number>,
): Place[] {
  const parents = new Set(places.map(({ parentId }) => parentId));
  return places.filter(({ id }) => !parents.has(id) || answered.has(id));
}
