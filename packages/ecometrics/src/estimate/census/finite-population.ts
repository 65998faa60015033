/**
 * Standard errors of a place's observed mean, when `respondents` of the `roster` people who are there answered:
 * for **these very people** (the mean that everybody on the roster would have given), and for **people like
 * them** (the place as it could be with others of its kind).
 */
export interface MeanErrors {
  readonly thesePeople: number;
  readonly peopleLikeThem: number;
}

/** Why no correction: one respondent tells no variance; more people answered than the roster holds. */
export type NoCorrection = { readonly absent: 'one-respondent' | 'roster-too-small' };

/**
 * √((1 − n/N) s²/n) and √(s²/n), with s² the sample variance (n − 1) of people's observed scale means. The first
 * is exact for a random n of N without replacement, and 0 when all answered; the second knows no roster.
 * Neither knows why the others did not answer.
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., eq. 2.20.
 *
 * @example
 * finiteMeanErrors({ respondents: 24, roster: 24, variance: 0.5 }).thesePeople; // 0
 */
export function finiteMeanErrors({
  respondents,
  roster,
  variance,
}: {
  respondents: number;
  roster: number;
  variance: number;
}): MeanErrors | NoCorrection {
  if (roster < respondents) return { absent: 'roster-too-small' };
  if (respondents < 2) return { absent: 'one-respondent' };
  const peopleLikeThem = Math.sqrt(variance / respondents);
  return { thesePeople: peopleLikeThem * Math.sqrt(1 - respondents / roster), peopleLikeThem };
}

/** More than half of a roster: only then is the correction worth its assumption. */
export const nearCensusShare = 0.5;

/** Whether so many of a roster answered that "these very people" is a question of its own. */
export function isNearCensus(respondents: number, roster: number): boolean {
  return roster >= respondents && respondents > nearCensusShare * roster;
}
