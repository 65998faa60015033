import type { Instrument } from '../asked/instrument.ts';

/**
 * How the columns of one file become answers.
 *
 * - `file` is the name used in messages.
 * - `place` is the column that names the place, or several columns that name it together; their texts are
 *   joined by " / ".
 * - `covariates` are columns about the respondent.
 * - `groupings` are columns that sort respondents into groups that are not places (wave, language, person).
 * - `decimal` is the sign before decimals in numbers, '.' unless said.
 */
export interface CodingPlan {
  readonly file: string;
  readonly place: string | readonly string[];
  readonly instrument: Instrument;
  readonly covariates: readonly string[];
  readonly groupings?: readonly string[];
  readonly decimal?: '.' | ',';
}
