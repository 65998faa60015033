import { type Finding, type Release, storyOf, stripsOf } from '@weft/findings';
import { seeSpeech } from '$lib/see/words/see-words.ts';
import type { ListedRelease, StoreParts } from '../store/index.ts';
import { asReleased } from './as-released.ts';
import { askedAgain } from './asked-again.ts';
import { figureOptionsOf, onceFor } from './draw.ts';
import { languagesBeside, releaseIn } from './languages.ts';
import { knownFacts } from './room.ts';
import { storyPictures } from './story-pictures.ts';

/** A release as a page reads it, in one language: for members and for everybody alike. */
export async function storyPage(store: StoreParts, stored: ListedRelease, asked: string | null) {
  const { release, language, title } = await releaseIn(store, stored, asked);
  const speech = seeSpeech(language, release.kind);
  const { say } = speech;
  const community = { id: stored.communityId };
  const places = asReleased(release, await store.places.named(stored.communityId));
  const facts = await knownFacts({ store, community }, places, (name) => say('inHundred', { name }));
  const replies = await store.releases.replies(stored.communityId, stored.id);
  return {
    id: stored.id,
    title,
    language,
    kind: release.kind,
    languages: await languagesBeside(store, stored, language),
    simulated: release.simulated,
    sample: release.sample,
    scales: release.scales,
    levels: stripsOf(release),
    story: onceFor(release, 'told', () => storyOf(release, facts), JSON.stringify(facts)),
    who: whoAnswered(release),
    held: heldOf(release),
    again: await askedAgain(store, stored.communityId, speech),
    pictures: onceFor(release, 'story', () => storyPictures({ release, common: figureOptionsOf(release) })),
    replies: replies.map(({ id, words, place }) => ({ id, words, place })),
  };
}

/** Above so many, names of places not shown stand with the places alone. */
const mostNamed = 12;

function heldOf({ places }: Release): readonly string[] {
  const names = places.flatMap((place) =>
    place.status === 'withheld' && place.reason !== 'not-collective' ? [place.place] : [],
  );
  return names.length > mostNamed ? [] : names;
}

const whoAnswered = ({ parts }: Release): readonly Finding[] =>
  parts.find(({ kind }) => kind === 'census')?.findings ?? [];
