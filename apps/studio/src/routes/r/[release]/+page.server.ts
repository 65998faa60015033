import { releaseIn } from '$lib/server/see/languages.ts';
import { linkedDataForPage } from '$lib/server/see/out/json-ld.ts';
import { filesToTake } from '$lib/server/see/out/serve-out.ts';
import { publicRelease } from '$lib/server/see/public-release.ts';
import { storyPage } from '$lib/server/see/story-page.ts';
import type { PageServerLoad } from './$types';

/** A release that its community showed to everybody, with the replies to it; or that it was withdrawn. */
export const load: PageServerLoad = async (event) => {
  const shown = await publicRelease(event);
  const { store, stored, community, language } = shown;
  const day = (stored.publicAt ?? stored.publishedAt).toISOString().slice(0, 10);
  const base = { community, day, address: `${event.url.origin}/r/${stored.id}` };
  if (stored.withdrawnAt !== null)
    return {
      ...base,
      story: null,
      withdrawn: {
        ...(await shown.names()),
        day: stored.withdrawnAt.toISOString().slice(0, 10),
        because: stored.withdrawnBecause ?? '',
      },
    };
  const story = await storyPage(store, stored, language);
  shown.speak(story.language);
  const said = await releaseIn(store, stored, story.language);
  return {
    ...base,
    withdrawn: null,
    story,
    files: filesToTake(`/r/${stored.id}`, story.language),
    linked: await linkedDataForPage({ store, stored, ...said, address: event.url.origin }),
  };
};
