import type { SeeSpeech } from '$lib/see/words/see-words.ts';
import type { StoreParts } from '../store/index.ts';

/** When people are asked again after a release, in a sentence; `null` where no wave is open or has its day. */
export async function askedAgain(
  store: Pick<StoreParts, 'waves'>,
  communityId: string,
  { say, day }: SeeSpeech,
): Promise<string | null> {
  const today = new Date().toISOString().slice(0, 10);
  const waves = await store.waves.list(communityId);
  const open = waves.find(({ state }) => state === 'open');
  if (open)
    return open.closesOn === null || open.closesOn < today
      ? say('againNow')
      : say('againUntil', { day: day(open.closesOn) });
  const next = waves
    .filter(({ state, opensOn }) => state === 'planned' && opensOn !== null && opensOn > today)
    .sort((a, b) => (a.opensOn! < b.opensOn! ? -1 : 1))[0];
  return next ? say('againFrom', { day: day(next.opensOn!) }) : null;
}
