import type { Finding, Story } from '@weft/findings';
import type { Press } from './press.ts';

const hedgeOf = ({ claims }: Finding): string => claims[0]?.hedge ?? 'cannot-tell';

const chaptersOf = ({ chapters }: Story): readonly Finding[] => chapters.flatMap(({ findings }) => findings);

/** What a community can build on: what opens its story and what stands in both threads, where it can be told. */
export function strong(story: Story): readonly Finding[] {
  const first = [...story.opening, ...chaptersOf(story).filter(({ kind }) => kind === 'joint')];
  const told = first.filter((one) => hedgeOf(one) !== 'cannot-tell');
  return (told.length === 0 ? story.opening : told).slice(0, 3);
}

/** What is not sure: which pairs differ, what cannot be told, and what is held back; each kind once. */
export function unsure(story: Story): readonly Finding[] {
  const all = chaptersOf(story);
  const open = all.find(
    (one) => hedgeOf(one) === 'cannot-tell' && one.kind !== 'withheld' && one.kind !== 'apart',
  );
  const found = [all.find(({ kind }) => kind === 'apart'), open, all.find(({ kind }) => kind === 'withheld')];
  return found.filter((one) => one !== undefined);
}

/** Questions for whoever meets over it, at most `most`: each rises from a finding or from a gap. */
export function questions({ release, say }: Press, story: Story, most = 3): readonly string[] {
  const all = [...story.opening, ...chaptersOf(story)];
  const has = (kind: Finding['kind']): boolean => all.some((one) => one.kind === kind);
  const changed = all.filter(({ kind }) => kind === 'change');
  return [
    has('task') ? say('askTasks') : say('askStrength'),
    ...(changed.length > 0 && changed.every((one) => hedgeOf(one) === 'cannot-tell')
      ? [say('askChange')]
      : []),
    story.carried.length > 0 ? say('askCarry') : say('askAlike'),
    release.places.some(({ status }) => status === 'withheld') ? say('askHeld') : say('askSilent'),
  ].slice(0, most);
}
