import type { Mistake } from '$lib/ask/read-places.ts';
import {
  fewestLimit,
  isDay,
  type Pledge,
  pledgeNames,
  readSettings,
  type WaveSettings,
} from './wave-settings.ts';

/** What the form of a wave says, as it was written. */
export interface WaveGiven {
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly destroyOn: string;
  readonly organization: string;
  readonly contact: string;
  readonly resultsOn: string;
  readonly withdrawUntil: string;
  readonly limit: string;
  readonly minors: boolean;
  readonly pledges: readonly Pledge[];
  readonly languages: readonly string[];
  readonly form: 'whole' | 'short';
  readonly choosePlace: boolean;
}

export interface WavePlan {
  readonly name: string;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly destroyOn: string | null;
  readonly settings: WaveSettings;
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** The fields of the form as they came. */
export function givenOf(form: FormData): WaveGiven {
  return {
    name: text(form, 'name'),
    opensOn: text(form, 'opensOn'),
    closesOn: text(form, 'closesOn'),
    destroyOn: text(form, 'destroyOn'),
    organization: text(form, 'organization'),
    contact: text(form, 'contact'),
    resultsOn: text(form, 'resultsOn'),
    withdrawUntil: text(form, 'withdrawUntil'),
    limit: text(form, 'limit'),
    minors: text(form, 'minors') === 'yes',
    pledges: pledgeNames.filter((name) => form.getAll('pledges').includes(name)),
    languages: form.getAll('languages').filter((tag): tag is string => typeof tag === 'string'),
    form: text(form, 'form') === 'short' ? 'short' : 'whole',
    choosePlace: text(form, 'choosePlace') === 'yes',
  };
}

/** The same fields from a wave that is there. */
export function givenFrom(
  wave: Pick<WavePlan, 'name' | 'opensOn' | 'closesOn' | 'destroyOn'>,
  settings: WaveSettings,
): WaveGiven {
  return {
    ...settings,
    name: wave.name,
    opensOn: wave.opensOn ?? '',
    closesOn: wave.closesOn ?? '',
    destroyOn: wave.destroyOn ?? '',
    resultsOn: settings.resultsOn ?? '',
    withdrawUntil: settings.withdrawUntil ?? '',
    limit: String(settings.limit),
  };
}

const days = [
  ['opensOn', 'The day it opens'],
  ['closesOn', 'The day it closes'],
  ['resultsOn', 'The day results appear'],
  ['withdrawUntil', 'The last day to take an answer back'],
  ['destroyOn', 'The day single answers are destroyed'],
] as const;

const wrong = (says: string, remedy: string): { readonly mistake: Mistake } => ({
  mistake: { says, remedy },
});

/**
 * What a filled form asks for, or what is wrong with it. All days but the first and last may stay open.
 *
 * @param offered languages of the frozen questions; only these can be asked in
 */
export function planWave(
  given: WaveGiven,
  offered: readonly string[],
): { readonly plan: WavePlan } | { readonly mistake: Mistake } {
  if (given.name === '' || given.name.length > 120)
    return wrong('A wave needs a name.', 'Write at most 120 letters, such as “Spring 2027”.');
  for (const [field, title] of days)
    if (given[field] !== '' && !isDay(given[field]))
      return wrong(`${title} is “${given[field]}”, which is no day.`, 'Write it as 2027-05-31.');
  if (given.opensOn === '' || given.closesOn === '')
    return wrong('A wave needs a first and a last day.', 'Say when it opens and when it closes.');
  if (given.closesOn < given.opensOn)
    return wrong('It would close before it opens.', 'Choose a later closing day.');
  const limit = Number(given.limit);
  if (!Number.isInteger(limit) || limit < fewestLimit || limit > 1000)
    return wrong(
      `“${given.limit}” people a place cannot be the limit.`,
      `Write a whole number of at least ${fewestLimit}; ten is usual.`,
    );
  if (given.resultsOn !== '' && given.resultsOn < given.closesOn)
    return wrong('Results would appear while people still answer.', 'Choose a day after the closing day.');
  const promised = given.pledges.includes('destroy');
  if (promised && given.destroyOn === '')
    return wrong(
      'You promise to destroy single answers, but name no day.',
      'Choose the day, or take the promise back.',
    );
  if (given.destroyOn !== '' && given.destroyOn <= given.closesOn)
    return wrong(
      'Answers would be destroyed before anything is found.',
      'Choose a day after the closing day.',
    );
  const languages = given.languages.filter((tag) => offered.includes(tag));
  if (languages.length === 0)
    return wrong('No language is chosen.', 'Choose at least one that the questions are written in.');
  const settings = readSettings({
    organization: given.organization.slice(0, 200),
    contact: given.contact.slice(0, 400),
    resultsOn: given.resultsOn || null,
    withdrawUntil: given.withdrawUntil || null,
    limit,
    minors: given.minors,
    pledges: given.pledges,
    languages,
    form: given.form,
    choosePlace: given.choosePlace,
  });
  return {
    plan: {
      name: given.name,
      opensOn: given.opensOn,
      closesOn: given.closesOn,
      destroyOn: given.destroyOn || null,
      settings,
    },
  };
}
