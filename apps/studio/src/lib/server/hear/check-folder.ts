import { type Answers, firstAbsence } from '@weft/ecometrics';
import type { Part, Release } from '@weft/findings';
import { type CheckSource, checkFiles } from '@weft/report';
import { stackWaves, waveGrouping } from '../../hear/stack-waves.ts';
import { readSettings } from '../../hear/wave-settings.ts';
import { asReleased } from '../see/as-released.ts';
import { type Store, StoreError, type StoreParts, type Wave } from '../store/index.ts';
import { answered, namesOf, placeFacts, waveBefore } from './beside-answers.ts';

/** Which release is to be checked, and whether the folder stays on this computer. */
export interface CheckAsked {
  readonly releaseId: string;
  /** Where people were promised that single answers stay, nothing is written unless this was said. */
  readonly staysHere: boolean;
  readonly version: string;
  readonly commit: string | null;
  /** A random order of so many rows. */
  readonly shuffled: (rows: number) => readonly number[];
}

/** A folder for the whole check of a release, and what whoever has it made is to know. */
export interface CheckFolder {
  readonly files: ReturnType<typeof checkFiles>;
  readonly title: string;
  readonly communityId: string;
  readonly people: number;
}

/**
 * The files with which somebody entitled to all answers works every number of a release out again. For whoever runs
 * this server alone: no page leads here.
 *
 * @throws StoreError `absent` without such a release; `frozen` where single answers were destroyed, are no longer
 * those it was made from, or were promised to stay.
 */
export async function checkFolder(store: Store, asked: CheckAsked): Promise<CheckFolder> {
  const stored = await releaseWithId(store, asked.releaseId);
  const { communityId, waveId, title } = stored;
  if (waveId === null)
    throw new StoreError('frozen', `“${title}” belongs to no wave, so there are no answers to it.`);
  const wave = await store.waves.get(communityId, waveId);
  requireRows(wave, title);
  const pledged = readSettings(wave.settings).pledges.includes('rows-stay');
  if (pledged && !asked.staysHere)
    throw new StoreError(
      'frozen',
      `People who answered “${wave.name}” were promised that single answers stay here. Have the check made on this computer, and say so with --stays-here: the folder must not be given away.`,
    );
  const release = stored.document as unknown as Release;
  const coding = await store.waves.coding(waveId);
  const { answers, change } = await answersOf(store, wave, release);
  await requireSame(store, wave, answers, release);
  const source: CheckSource = {
    answers,
    release,
    asked: { ...(await besideAnswers(store, communityId, answers, release)), ...change },
    turned: new Map(
      coding.columns.flatMap(({ name, reversed, minimum, maximum }) =>
        reversed ? [[name, minimum + maximum] as const] : [],
      ),
    ),
    order: asked.shuffled(answers.respondents),
    version: asked.version,
    commit: asked.commit,
    by: 'host',
  };
  return { files: checkFiles(source), title, communityId, people: answers.respondents };
}

/** Writes into the trail of the community that everybody's answers were written into a folder. */
export const noteCheck = (store: StoreParts, communityId: string, releaseId: string): Promise<void> =>
  store.audit.note({ action: 'release.checked', communityId, subject: releaseId, detail: { by: 'host' } });

async function releaseWithId(store: Store, id: string) {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  for (const community of uuid ? await store.communities.list() : []) {
    const found = (await store.releases.list(community.id)).find((one) => one.id === id);
    if (found) return store.releases.get(community.id, id);
  }
  throw new StoreError(
    'absent',
    `There is no release “${id}” here. Its name is the last part of the address of its page, after /releases/ or /r/.`,
  );
}

function requireRows({ name, destroyedOn }: Wave, title: string): void {
  if (destroyedOn !== null)
    throw new StoreError(
      'frozen',
      `The single answers of “${name}” were destroyed on ${destroyedOn}, so “${title}” can no longer be checked from them. Its public bundle can be.`,
    );
}

/** The answers of the wave, and of the one before where the release tells what changed. */
async function answersOf(store: StoreParts, wave: Wave, release: Release) {
  const answers = withReleasedNames(
    await store.answers.answersOf(wave.id),
    release,
    await store.places.named(wave.communityId),
  );
  const part = partOf(release, 'change');
  if (!part || part.from === '') return { answers, change: {} };
  const before = await waveBefore(store, wave, await store.waves.coding(wave.id));
  const names = before && namesOf(before, wave);
  if (!before || names?.from !== part.from)
    throw new StoreError(
      'frozen',
      `The release tells what changed since “${part.from}”, and the single answers of that wave are no longer here.`,
    );
  const earlier = withReleasedNames(
    await store.answers.answersOf(before.id),
    release,
    await store.places.named(wave.communityId),
  );
  return {
    answers: stackWaves({ name: names.from, answers: earlier }, { name: names.to, answers }),
    change: { change: { wave: waveGrouping, ...names } },
  };
}

/** Places under the names the release gives them, whatever they are called now. */
function withReleasedNames(
  answers: Answers,
  release: Release,
  now: Awaited<ReturnType<StoreParts['places']['named']>>,
): Answers {
  const released = new Map(asReleased(release, now).map(({ id, label }) => [id, label]));
  const names = new Map(now.map(({ id, label }) => [label, released.get(id) ?? label]));
  return { ...answers, places: answers.places.map((label) => names.get(label) ?? label) };
}

/** What the release was made from beside answers, as it is known now: facts about places and who lives there. */
async function besideAnswers(
  store: StoreParts,
  communityId: string,
  answers: Answers,
  release: Release,
): Promise<Omit<CheckSource['asked'], 'change'>> {
  const places = asReleased(release, await store.places.named(communityId));
  const labels = new Map(places.map(({ id, label }) => [id, label]));
  const known = placeFacts(await store.context.list(communityId, 'context'), labels, answered(answers));
  const adjusted = release.models.find(({ title }) => title === 'adjusted');
  const live = await store.margins.list(communityId, 'place');
  const tasks = partOf(release, 'tasks');
  const agreement = partOf(release, 'agreement')?.scales[0]?.against;
  return {
    method: release.models[0]!.method,
    itemVariance: release.models[0]!.itemVariance,
    ...(adjusted && known ? { placeCovariates: known } : {}),
    ...(partOf(release, 'census')
      ? { roster: new Map(live.map(({ key, people }) => [labels.get(key) ?? '', people])) }
      : {}),
    ...(tasks ? { tasks: [...tasks.tasks, ...tasks.alone] } : {}),
    ...(agreement
      ? { agreement: { null: agreement.name === 'given' ? agreement.variance : agreement.name } }
      : {}),
  };
}

function partOf<K extends Part['kind']>(release: Release, kind: K): Extract<Part, { kind: K }> | undefined {
  return release.parts.find((part): part is Extract<Part, { kind: K }> => part.kind === kind);
}

/** Answers that were taken back since would make other numbers: the check is of those the release was made from. */
async function requireSame(store: StoreParts, wave: Wave, all: Answers, release: Release): Promise<void> {
  const part = partOf(release, 'change');
  const group = all.groupings?.find(({ name }) => name === waveGrouping);
  const inWave = (label: string | undefined) => (row: number) =>
    !group || group.groups[group.groupOf[row]!] === label;
  const now = countOf(all, inWave(part?.to));
  const { respondents, answers } = release.sample;
  if (now.people !== respondents || now.answers !== answers) {
    const back = await withdrawn(store, wave.id);
    const taken = back > 0 ? ` In this wave ${back} sittings were taken back.` : '';
    throw new StoreError(
      'frozen',
      `The answers are no longer those the release was made from: it rests on ${answers} answers of ${respondents} people, and there are ${now.answers} answers of ${now.people} people now.${taken} Make the findings anew, and check those.`,
    );
  }
  for (const { scale, respondents: told } of part?.scales ?? [])
    [part!.from, part!.to].forEach((label, w) => {
      const { people } = countOf(all, inWave(label), scale.name);
      if (people === told[w]) return;
      throw new StoreError(
        'frozen',
        `The answers of “${label}” are no longer those the release was made from: ${told[w]} people had answered on “${scale.title}”, and there are ${people} now. Make the findings anew, and check those.`,
      );
    });
}

/** People with a place and an answer, and their answers; of one scale only where it is named. */
function countOf(all: Answers, counts: (row: number) => boolean, scale?: string) {
  const { items, values, absent, placeOf } = all;
  const of = scale === undefined ? null : all.scales.indexOf(scale);
  const columns = [...items.keys()].filter((i) => of === null || items[i]!.scale === of);
  const found = { people: 0, answers: 0 };
  placeOf.forEach((place, row) => {
    if (place < 0 || !counts(row)) return;
    const given = columns.filter((i) => {
      const at = row * items.length + i;
      return absent ? absent[at] === 0 : values[at]! < firstAbsence;
    });
    if (given.length > 0) found.people++;
    found.answers += given.length;
  });
  return found;
}

async function withdrawn(store: StoreParts, waveId: string): Promise<number> {
  const { withdrawals } = store.schema;
  const rows = await store.database.select().from(withdrawals);
  return rows.filter((row) => row.waveId === waveId).length;
}
