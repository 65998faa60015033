import { z } from 'zod';

export const pledgeNames = ['no-ranking', 'no-discipline', 'rows-stay', 'destroy', 'members-first'] as const;
export type Pledge = (typeof pledgeNames)[number];

/** The fewest people a place may be spoken of with, and how many it takes where nobody chose. */
export const fewestLimit = 5;
export const usualLimit = 10;

/** A day as it is written everywhere: 2026-05-31. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const day = z.string().refine(isDay).nullable();

const settings = z.object({
  /** Who asks, and whom to ask back. */
  organization: z.string().max(200).catch(''),
  contact: z.string().max(400).catch(''),
  /** The day results appear, and the last day an answer can be taken back by its receipt. */
  resultsOn: day.catch(null),
  withdrawUntil: day.catch(null),
  /** People a place needs before anything is said of it. */
  limit: z.number().int().min(fewestLimit).max(1000).catch(usualLimit),
  /** Whether people under age answer: other words at the start, and a sheet for parents. */
  minors: z.boolean().catch(false),
  pledges: z.array(z.enum(pledgeNames)).readonly().catch(['no-ranking']),
  /** Languages offered; the first is what a page starts in. */
  languages: z.array(z.string().min(2).max(35)).min(1).readonly().catch(['en']),
  form: z.enum(['whole', 'short']).catch('whole'),
  /** Whether a code or link that belongs to no place asks for it. */
  choosePlace: z.boolean().catch(true),
});

/** What was promised to those who answer one wave, and how they are asked. */
export type WaveSettings = z.infer<typeof settings>;

/** The settings of a wave out of the store; what was not there when the wave was made has its default. */
export function readSettings(json: unknown): WaveSettings {
  const given = settings.parse(typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {});
  const pledges = pledgeNames.filter((name) => name === 'no-ranking' || given.pledges.includes(name));
  return { ...given, pledges };
}

/** What a change of settings runs against. */
export interface SettingsClash {
  readonly setting: keyof WaveSettings;
  readonly says: string;
}

const names: Record<keyof WaveSettings, string> = {
  organization: 'who asks',
  contact: 'whom to ask',
  resultsOn: 'the day results appear',
  withdrawUntil: 'the last day to take an answer back',
  limit: 'how many people a place needs',
  minors: 'whether people under age answer',
  pledges: 'the promises',
  languages: 'the languages',
  form: 'the whole or the short form',
  choosePlace: 'whether people choose their place',
};

/**
 * Whether the settings of a wave may become others. Before it opens: yes. After, people have answered under a
 * promise, which may only become kinder: a later last day to take an answer back, a higher limit.
 *
 * @returns what it runs against, one entry a setting; none when it may
 */
export function settingsMayBecome(
  before: WaveSettings,
  after: WaveSettings,
  state: 'planned' | 'open' | 'closed',
): SettingsClash[] {
  if (state === 'planned') return [];
  return (Object.keys(names) as (keyof WaveSettings)[]).flatMap((setting): SettingsClash[] => {
    if (JSON.stringify(before[setting]) === JSON.stringify(after[setting])) return [];
    if (setting === 'withdrawUntil' && !earlier(after.withdrawUntil, before.withdrawUntil)) return [];
    if (setting === 'limit' && after.limit > before.limit) return [];
    const kinder =
      setting === 'withdrawUntil'
        ? ' It may only become later.'
        : setting === 'limit'
          ? ' It may only become more.'
          : '';
    return [
      {
        setting,
        says: `People have answered under ${names[setting]} as it was when the wave opened.${kinder}`,
      },
    ];
  });
}

/** `null` is no last day: as late as can be. */
const earlier = (after: string | null, before: string | null): boolean =>
  after !== null && (before === null || after < before);
