import type { PlaceCovariates } from '@weft/ecometrics';
import type { EarlierCount } from './disclosure/disclosure.ts';
import type { EarlierRelease } from './disclosure/since-earlier.ts';
import type { ScaleShown } from './finding.ts';
import type { AgreementOptions } from './parts/agreement/agreement-options.ts';
import type { Roster } from './parts/census/roster.ts';
import type { ChangeOptions } from './parts/change/change-options.ts';
import type { ComparisonOptions } from './parts/comparison/comparison-options.ts';
import type { ItemsOptions } from './parts/items/items-options.ts';
import type { MechanismOptions } from './parts/mechanism/mechanism-options.ts';
import type { TaskOption } from './parts/tasks/tasks-options.ts';
import type { PlaceKind } from './place-kind.ts';
import type { Words } from './wording/english.ts';

/** How a study is to be released. Only `scales` is needed. */
export interface ReleaseOptions {
  /** In the order of `answers.scales`. */
  readonly scales: readonly ScaleShown[];
  readonly community?: string;
  readonly kind?: PlaceKind;
  readonly simulated?: boolean;
  readonly method?: 'REML' | 'ML';
  readonly itemVariance?: 'common' | 'scale';
  readonly covariateEffects?: 'common' | 'scale';
  /** Respondents a place needs to be shown; never under 5. */
  readonly limit?: number;
  readonly placeCovariates?: PlaceCovariates;
  /** What each place is kept under, by its name, so that it is known again when it is called otherwise. */
  readonly placeIds?: ReadonlyMap<string, string>;
  /** Counts of places that went out before, each of which may not move by a few people. */
  readonly earlier?: readonly EarlierCount[];
  /** Earlier releases of the same wave, whole: neither the total nor what is left of it may move by a few. */
  readonly earlierReleases?: readonly EarlierRelease[];
  /** Tasks to set side by side: a part on what places would act on. */
  readonly tasks?: readonly TaskOption[];
  /** Waves in the answers: the release speaks of the later one, and a part of what changed. */
  readonly change?: ChangeOptions;
  /** `false` leaves out the part on consensus (the location–scale model of every scale). */
  readonly consensus?: boolean;
  /** Groups across which questions are compared. */
  readonly items?: ItemsOptions;
  readonly words?: Words;
  readonly language?: string;
  /** Against which random answers agreement is judged. */
  readonly agreement?: AgreementOptions;
  /** How many people there are in each place: near-census groups get a finite-population correction. */
  readonly roster?: Roster;
  /** An outcome of places, and the fact about them whose way to it is followed. */
  readonly mechanism?: MechanismOptions;
  /** What single places are held against, besides the middle of all. */
  readonly comparison?: ComparisonOptions;
}
