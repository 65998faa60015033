import type { Answers } from '@weft/ecometrics';
import type { AdjustedStudy } from '../adjusted.ts';
import type { PlaceShown, WithheldReason } from '../finding.ts';
import type { ReleaseOptions } from '../release-options.ts';
import type { Finding } from '../statement.ts';
import type { StudyShown } from '../study-shown.ts';

/** What every part of a release has: its kind, and its findings, said and refused, in reading order. */
export interface PartBase {
  readonly kind: string;
  readonly findings: readonly Finding[];
}

/** What a part may draw on. Rows stay here: a part carries only what may leave. */
export interface PartContext {
  readonly study: StudyShown;
  /** Answers of the wave the release speaks of … */
  readonly answers: Answers;
  /** … and of all waves, where there are several; the same as `answers` otherwise. */
  readonly everyWave: Answers;
  readonly options: ReleaseOptions;
  /** Every place as it is shown; a withheld one must not be told, directly or by subtraction. */
  readonly places: readonly PlaceShown[];
  readonly withheld: ReadonlyMap<string, WithheldReason>;
  /** Scales that may be said of single places. */
  readonly speakable: ReadonlySet<string>;
  readonly adjusted: AdjustedStudy | null;
}

/** Makes one part; `null` when it was not asked for or there is nothing it is about. */
export type PartMaker<P extends PartBase> = (context: PartContext) => P | null;
