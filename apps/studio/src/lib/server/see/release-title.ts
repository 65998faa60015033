import type { ReleaseLanguage } from '$lib/see/release-languages.ts';

const titles: Readonly<Record<ReleaseLanguage, (community: string, wave: string) => string>> = {
  en: (community, wave) => `What ${community} said: ${wave}`,
  es: (community, wave) => `Lo que dijo ${community}: ${wave}`,
  ar: (community, wave) => `ما قاله أهل ${community}: ${wave}`,
};

/** What a release of a wave is called; the names are those that the community gave. */
export const releaseTitle = (community: string, wave: string, language: ReleaseLanguage): string =>
  titles[language](community, wave);
