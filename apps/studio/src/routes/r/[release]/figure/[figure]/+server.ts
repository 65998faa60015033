import { seeSpeech } from '$lib/see/words/see-words.ts';
import { figureOptionsOf, onceFor } from '$lib/server/see/draw.ts';
import { figureFile, framedFigure, framedWords } from '$lib/server/see/framed-figure.ts';
import { releaseIn } from '$lib/server/see/languages.ts';
import { storyPictures } from '$lib/server/see/story-pictures.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { RequestHandler } from './$types';

const nobody = { one: '', many: '' };

/** A picture of a release that everybody may read: `plane` as a page for a frame, `plane.svg` as a file. */
export const GET: RequestHandler = async ({ params, url }) => {
  const store = await studioStore();
  const asked = url.searchParams.get('language');
  const stored = await store.releases.findShown(params.release);
  if (stored === null)
    return framedWords(
      seeSpeech(asked ?? 'en', nobody),
      404,
      seeSpeech(asked ?? 'en', nobody).say('noPicture'),
    );
  const { release, language, title } = await releaseIn(store, stored, asked);
  const speech = seeSpeech(language, release.kind);
  if (stored.withdrawnAt !== null) return framedWords(speech, 410, `${speech.say('withdrawn')}.`);
  const [, name, alone] = /^(.*?)(\.svg)?$/.exec(params.figure) ?? [];
  const common = figureOptionsOf(release);
  const drawn = alone
    ? onceFor(release, 'files', () =>
        storyPictures({ release, common: { ...common, style: true, paper: true } }),
      )
    : onceFor(release, 'story', () => storyPictures({ release, common }));
  const figure = Object.values(drawn)
    .flat()
    .find(({ id }) => id === name);
  if (!figure) return framedWords(speech, 404, speech.say('noPicture'));
  if (alone) return figureFile(speech, figure.wide);
  const { name: community } = await store.communities.get(stored.communityId);
  return framedFigure(speech, figure, {
    title,
    back: `${url.origin}/r/${stored.id}?language=${language}`,
    source: speech.say('from', {
      community,
      day: speech.day((stored.publicAt ?? stored.publishedAt).toISOString()),
      people: speech.number(release.sample.respondents),
    }),
  });
};
