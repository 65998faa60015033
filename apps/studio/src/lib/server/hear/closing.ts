import { ModelError } from '@weft/ecometrics';
import { readSettings } from '$lib/hear/wave-settings.ts';
import type { ReleaseLanguage } from '$lib/see/release-languages.ts';
import { faultIn } from '../log/fault.ts';
import { publishToMembers } from '../see/publishing.ts';
import { releaseTitle } from '../see/release-title.ts';
import { type SaidInLanguages, sayInLanguages } from '../see/say-in-languages.ts';
import { type Store, StoreError, type Wave } from '../store/index.ts';
import { findingsIn, findingsInput } from './wave-findings.ts';

/** Why nothing was published, and what would change it. */
export interface ClosingRefusal {
  readonly why: string;
  readonly change: string;
}

/** Where the findings of a closed wave are: at work, refused, or stopped by a fault of ours. */
export type FindingsWork =
  | { readonly state: 'working' }
  | { readonly state: 'done' }
  | { readonly state: 'refused'; readonly refusal: ClosingRefusal }
  | { readonly state: 'broken' };

/** Kept on the process: while one develops, this module is loaded again at every change. */
const kept = globalThis as { weftFindings?: Map<string, FindingsWork> };

const works = (): Map<string, FindingsWork> => {
  kept.weftFindings ??= new Map();
  return kept.weftFindings;
};

export const workOf = (waveId: string): FindingsWork | null => works().get(waveId) ?? null;

/** How long a form waits for the findings before a page says that they are at work. */
const patience = 900;

/**
 * Makes the findings of a closed wave and publishes them to members. One work a wave at a time; whoever asks
 * again while it runs waits for the same. Comes back when it is done, or when patience ends.
 */
export async function startFindings(store: Store, wave: Wave, by: string): Promise<void> {
  if (works().get(wave.id)?.state === 'working') return;
  works().set(wave.id, { state: 'working' });
  const done = makeFindings(store, wave, by).then(
    (work) => works().set(wave.id, work),
    (thrown: unknown) => {
      console.error(`The findings of a wave could not be made: ${faultIn(thrown)}`);
      works().set(wave.id, { state: 'broken' });
    },
  );
  await Promise.race([done, new Promise((wake) => setTimeout(wake, patience))]);
}

async function makeFindings(store: Store, wave: Wave, by: string): Promise<FindingsWork> {
  await store.answers.mix(wave.id);
  const community = await store.communities.get(wave.communityId);
  const settings = readSettings(wave.settings);
  const people = await store.answers.count(wave.id);
  if (people < settings.limit) return { state: 'refused', refusal: tooFew(settings.limit) };
  let said: SaidInLanguages;
  try {
    const input = await findingsInput(store, community, wave, settings);
    const title = (language: ReleaseLanguage) => releaseTitle(community.name, wave.name, language);
    said = await sayInLanguages(input.first, (languages) => findingsIn(input, languages), title);
  } catch (thrown) {
    if (!(thrown instanceof ModelError)) throw thrown;
    return { state: 'refused', refusal: refusalOf(thrown, settings.limit) };
  }
  const draft = await store.releases.draft({
    communityId: community.id,
    waveId: wave.id,
    ...said,
    by,
  });
  await publishToMembers(store, draft, by).catch((thrown: unknown) => {
    // It stays a draft until stewards agree, and while a number that is held back could be worked out.
    if (!(thrown instanceof StoreError && ['needs-consent', 'in-use'].includes(thrown.code))) throw thrown;
  });
  return { state: 'done' };
}

export const tooFew = (limit: number): ClosingRefusal => ({
  why: `Fewer than ${limit} people answered. From so few, anything we said could tell who said what.`,
  change: `At least ${limit} people who answer in the same wave. Plan another wave, leave it open longer, and knock on doors.`,
});

function refusalOf({ code, message }: ModelError, limit: number): ClosingRefusal {
  if (code === 'too-few-answers') return tooFew(limit);
  return {
    why: message,
    change:
      code === 'one-place'
        ? 'Answers from two places or more.'
        : 'More people who answer, in more places. Plan another wave, and leave it open longer.',
  };
}
