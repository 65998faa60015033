import { type Assumptions, assumedVariances } from '@weft/ecometrics';
import type { FlagName, Flags } from '../flags.ts';
import { WrongUse } from '../wrong-use.ts';

/** What a plan without answers rests on. */
export interface Assumed {
  readonly variances: Assumptions;
  /** Items of the scale, and how many of them each person is asked. */
  readonly items: number;
  readonly ask: number;
  readonly unit: 'standard deviations of people’s scores' | 'the unit of the answers';
}

/** A number of a flag, or undefined where the flag is not given. */
export function numberOf(flags: Flags, name: FlagName, least = Number.NEGATIVE_INFINITY): number | undefined {
  const given = flags.text(name);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (given.trim() === '' || !Number.isFinite(value) || value < least)
    throw new WrongUse(
      `--${name} takes a number${least > Number.NEGATIVE_INFINITY ? ` of at least ${least}` : ''}, not "${given}".`,
    );
  return value;
}

/** A share above 0 and below 1, or `otherwise`. */
export function shareOf<T>(flags: Flags, name: FlagName, otherwise: T): number | T {
  const value = numberOf(flags, name);
  if (value === undefined) return otherwise;
  if (!(value > 0 && value < 1))
    throw new WrongUse(
      `--${name} takes a share above 0 and below 1, such as 0.8, not "${flags.text(name)}".`,
    );
  return value;
}

/** A whole number, or undefined. */
export function countOf(flags: Flags, name: FlagName, least = 1): number | undefined {
  return flags.text(name) === undefined ? undefined : flags.count(name, 0, least);
}

/** Variances from `--icc` (with `--items` and `--alpha`) or from `--variance PLACE,PERSON,ANSWER`. */
export function assumedOf(flags: Flags): Assumed {
  const items = flags.count('items', 1, 1);
  const ask = flags.count('ask', items, 1);
  if (ask > items)
    throw new WrongUse(
      `--ask ${ask}: nobody can be asked more than the ${items} of --items. Raise --items, or ask fewer.`,
    );
  const variance = flags.text('variance');
  const icc = shareOf(flags, 'icc', undefined);
  if ((variance === undefined) === (icc === undefined))
    throw new WrongUse(
      'Say what to assume: --icc SHARE, how much of the difference between people’s scores lies between places (0.05 to 0.2 is usual), or --variance PLACE,PERSON,ANSWER. One of the two.',
    );
  if (variance !== undefined) {
    const [place, respondent, item, ...more] = variance.split(',').map(Number);
    if (
      more.length > 0 ||
      ![place, respondent, item].every((v) => v !== undefined && Number.isFinite(v) && v >= 0)
    )
      throw new WrongUse(
        `--variance takes three variances, between places, between people of a place, of one answer, such as 0.08,0.2,0.8, not "${variance}". "weft fit" prints them.`,
      );
    return {
      variances: { place: place!, respondent: respondent!, item: item! },
      items,
      ask,
      unit: 'the unit of the answers',
    };
  }
  const alpha = shareOf(flags, 'alpha', 0.75);
  return {
    variances: assumedVariances({ icc: icc!, items, alpha: items === 1 ? 1 : alpha }),
    items,
    ask,
    unit: 'standard deviations of people’s scores',
  };
}
