import { languageName } from '$lib/ask/language-names.ts';
import { releaseLanguages } from '$lib/see/release-languages.ts';
import { pageLanguage } from '$lib/server/see/page-language.ts';
import { enterReleases } from '$lib/server/see/releases.ts';
import type { PageServerLoad } from './$types';

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** What was published, the latest first, and the drafts for those who agree to them. */
export const load: PageServerLoad = async (event) => {
  const { store, community, readsDrafts } = await enterReleases(event);
  const language = pageLanguage(event, community);
  const titles = await store.releases.titles(community.id, language);
  const published = await store.releases.list(community.id);
  const drafts = readsDrafts ? await store.releases.drafts(community.id) : [];
  return {
    language,
    languages: releaseLanguages.map((tag) => ({ ...languageName(tag), here: tag === language })),
    drafts: drafts.map(({ id, title }) => ({ id, title: titles.get(id) ?? title })),
    published: published.map(({ id, title, state, publishedAt, withdrawnAt, withdrawnBecause }) => ({
      id,
      title: titles.get(id) ?? title,
      public: state === 'public',
      on: dayOf(publishedAt),
      withdrawn: withdrawnAt && { on: dayOf(withdrawnAt), because: withdrawnBecause ?? '' },
    })),
  };
};
