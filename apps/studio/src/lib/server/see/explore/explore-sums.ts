import { type Answers, firstAbsence, groupSums } from '@weft/ecometrics';
import { checkRelease, type DisclosedCounts, roundedSums, safeGroups, tableCounts } from '@weft/findings';
import { languageName } from '$lib/ask/language-names.ts';
import { readSettings } from '$lib/hear/wave-settings.ts';
import type { ExploredGrouping, ExploredPeople, NotExplored } from '$lib/see/explore/explored.ts';
import { momentOf } from '../../hear/data/people-of.ts';
import { frozenVersion } from '../../hear/frozen.ts';
import type { StoreParts, Wave } from '../../store/index.ts';
import { onceFor } from '../draw.ts';
import type { Seen } from '../room.ts';

const wayNames: Readonly<Record<string, string>> = {
  invited: 'by a code',
  open: 'by an open link',
  kiosk: 'on a shared screen',
  paper: 'on paper',
};

/** A column that sorts the people of a wave, before it is known which of its groups may be spoken of. */
interface Sorted {
  readonly by: string;
  readonly title: string;
  readonly groups: readonly string[];
  readonly groupOf: ArrayLike<number>;
}

/**
 * Sums of the groups of a release's wave that may leave for a browser, and what went out noted with everything else
 * that ever did. The same state of the answers gives the same sums, which are noted once.
 */
export async function exploreSums(store: StoreParts, seen: Seen): Promise<ExploredPeople | NotExplored> {
  const { stored, release } = seen;
  const wave = stored.waveId === null ? null : await store.waves.get(stored.communityId, stored.waveId);
  if (wave === null)
    return {
      why: 'The answers behind this release are not kept here.',
      change: 'A wave that is asked here, and whose findings are made here.',
    };
  if (wave.destroyedOn !== null)
    return {
      why: `The single answers of this wave were destroyed on ${wave.destroyedOn}, as was promised.`,
      change: 'Exploring takes sums of groups, which are made from single answers: the next wave.',
    };
  const moment = await momentOf(store, wave.id);
  const made = await onceFor(release, 'explore', () => sumsOf(store, seen, wave), moment);
  if (made.groupings.length === 0)
    return {
      why: `No way of sorting people leaves two groups of ${made.limit} or more in enough ${release.kind.many}.`,
      change: 'More people who answer, in more places, and facts about themselves that people tell.',
    };
  return (await maySay(store, seen, wave, moment, made)) ?? made;
}

async function sumsOf(store: StoreParts, { release }: Seen, wave: Wave): Promise<ExploredPeople> {
  const { limit } = readSettings(wave.settings);
  const answers = await store.answers.answersOf(wave.id);
  const answered = answers.scales.map((_, scale) => answeredOf(answers, scale));
  const columns = await sortedPeople(store, wave, answers);
  const least = Math.max(limit, release.limit);
  return {
    limit: least,
    scales: release.scales
      .filter(({ name }) => answers.scales.includes(name))
      .map(({ name, title, lowEnd, highEnd, minimum, maximum }) => ({
        name,
        title,
        lowEnd,
        highEnd,
        minimum,
        maximum,
      })),
    groupings: columns.flatMap(({ by, title, groups, groupOf }): ExploredGrouping[] => {
      const safe = safeGroups(groups, groupOf, answers.placeOf, answered, least);
      if (safe === null) return [];
      const sums = answers.scales.map((_, scale) =>
        roundedSums(groupSums(answers, scale, safe.groups, safe.groupOf)),
      );
      if (sums.some((one) => one === null)) return [];
      return [{ by, title, groups: safe.groups, sums: sums.flatMap((one) => one ?? []) }];
    }),
  };
}

/** Language, way of answering, and each fact that people told about themselves. */
async function sortedPeople(store: StoreParts, wave: Wave, answers: Answers): Promise<Sorted[]> {
  const { document } = await frozenVersion(store, wave.communityId, wave.versionId);
  const facts = new Map((document.instrument.facts ?? []).map((fact) => [fact.name, fact]));
  const ways: string[] = [];
  for await (const { way } of store.answers.rows(wave.id)) ways.push(way);
  const known = [...new Set(ways)];
  const told = (answers.groupings ?? []).flatMap(({ name, groups, groupOf }): Sorted[] => {
    if (name === 'language')
      return [
        { by: name, title: 'Language', groups: groups.map((tag) => languageName(tag).english), groupOf },
      ];
    const fact = facts.get(name);
    if (!fact) return [];
    const label = (code: string) => fact.options.labels?.[Number(code) - fact.options.minimum] ?? code;
    return [{ by: name, title: fact.text, groups: groups.map(label), groupOf }];
  });
  return [
    ...told,
    {
      by: 'way',
      title: 'How they answered',
      groups: known.map((way) => wayNames[way] ?? way),
      groupOf: ways.map((way) => known.indexOf(way)),
    },
  ];
}

/** Whether each person answered some item of a scale. */
function answeredOf(answers: Answers, scale: number): boolean[] {
  const width = answers.items.length;
  const own = [...answers.items.keys()].filter((i) => answers.items[i]!.scale === scale);
  return Array.from({ length: answers.respondents }, (_, j) =>
    own.some((i) => {
      const at = j * width + i;
      return answers.values instanceof Uint8Array
        ? answers.values[at]! < firstAbsence
        : (answers.absent?.[at] ?? 0) === 0;
    }),
  );
}

/** Holds the counts against everything that went out before, and notes them; words where they may not go out. */
async function maySay(
  store: StoreParts,
  { stored, release }: Seen,
  wave: Wave,
  moment: string,
  { groupings, limit }: ExploredPeople,
): Promise<NotExplored | null> {
  const counts = tableCounts(
    groupings.flatMap(({ by, sums }) =>
      sums.flatMap(({ scale, groups }) =>
        groups.map(({ group, people }) => ({
          place: 'all',
          group: { by: `${by}, answered ${scale}`, is: group },
          people,
        })),
      ),
    ),
    { wave: wave.id, moment },
    { limit, places: release.places.map(({ place }) => place) },
  );
  const what = `explore ${stored.id}`;
  const before = await store.disclosures.list(stored.communityId);
  const now = textOf(counts);
  const told = before.filter((one) => one.what === what);
  if (told.some((one) => textOf(one.counts as unknown as DisclosedCounts) === now)) return null;
  const check = checkRelease(
    counts,
    before.map((one) => one.counts as unknown as DisclosedCounts),
  );
  if (check.contradictory || check.recoverable.length > 0)
    return {
      why: 'With what went out before, someone could work out what a few people said. So no sums are sent.',
      change: 'A new wave. Until then the findings that were published hold as they are.',
    };
  await store.disclosures.note({
    communityId: stored.communityId,
    waveId: wave.id,
    channel: 'export',
    what,
    counts,
  });
  return null;
}

/** Counts as one text; the store gives their fields back in another order. */
const textOf = ({ counts }: DisclosedCounts): string =>
  JSON.stringify(
    counts.map(({ wave, moment, places, group, least, most }) => [
      wave,
      moment,
      places,
      group?.by,
      group?.is,
      least,
      most,
    ]),
  );
