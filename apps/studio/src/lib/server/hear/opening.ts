import type { WaveSettings } from '$lib/hear/wave-settings.ts';
import type { StoreParts, Wave } from '../store/index.ts';
import { frozenVersion } from './frozen.ts';

/** One line of what must be in place before a wave opens. */
export interface OpeningCheck {
  readonly says: string;
  readonly done: boolean;
  /** The page where it is mended, under the wave's own. */
  readonly at: string;
}

/** What must be in place before people can answer: what they are asked, what they are told, a way in. */
export async function openingChecks(
  store: StoreParts,
  wave: Wave,
  settings: WaveSettings,
): Promise<OpeningCheck[]> {
  const { languages, version } = await frozenVersion(store, wave.communityId, wave.versionId);
  const missing = languages.filter(({ tag, missing }) => missing > 0 && settings.languages.includes(tag));
  const told = [
    ...(settings.organization === '' ? ['who asks'] : []),
    ...(settings.contact === '' ? ['whom to ask'] : []),
    ...(settings.resultsOn === null ? ['when results appear'] : []),
  ];
  const places = (await store.places.list(wave.communityId)).length;
  const inviting = await waysIn(store, wave);
  return [
    {
      says: `Version ${version.number} of the questions is frozen.`,
      done: version.frozenAt !== null,
      at: '',
    },
    {
      says:
        missing.length === 0
          ? 'Every language you chose is complete.'
          : `${missing.map(({ english }) => english).join(', ')}: texts are missing. Leave the language out, or ask a version that has them.`,
      done: missing.length === 0,
      at: '/settings',
    },
    {
      says:
        told.length === 0
          ? 'People are told who asks, whom to ask, and when results appear.'
          : `Say ${told.join(', and ')}.`,
      done: told.length === 0,
      at: '/settings',
    },
    {
      says:
        places === 0
          ? 'There are no places yet. Answers belong to places.'
          : 'There are places to answer for.',
      done: places > 0,
      at: '',
    },
    {
      says: inviting > 0 ? 'There is a way in.' : 'There is no way in yet: make codes, or a link.',
      done: inviting > 0,
      at: '/invite',
    },
  ];
}

/** Sheets of codes and links by which one can answer. */
async function waysIn({ codes, links }: StoreParts, { communityId, id }: Wave): Promise<number> {
  const sheets = await codes.list(communityId, id);
  const open = await links.list(communityId, id);
  return [...sheets, ...open].filter(({ revoked }) => !revoked).length;
}
