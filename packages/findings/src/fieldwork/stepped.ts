import {
  assumptionsOf,
  type Fit,
  fit,
  ModelError,
  placeVarianceUncertainty,
  respondentsForReliability,
  type Summary,
} from '@weft/ecometrics';
import { reliabilityClear } from '../collective-enough.ts';
import { disclosureLimit } from '../disclosure/disclosure.ts';
import type { ScaleShown } from '../finding.ts';
import { needStep } from '../parts/planning/planning-part.ts';
import type { FieldworkCounts, FieldworkWay } from './fieldwork-counts.ts';

/** People one place takes until it shows clearly on one scale, in fives, and how far off that could be. */
export interface ScaleNeed {
  readonly scale: ScaleShown;
  /** `null`: no difference between places was found, or so little that no number of people can be named. */
  readonly each: number | null;
  readonly least: number;
  readonly most: number;
}

/** A place in steps: `shown` is under the limit (`null`) or in whole steps; `answered` by scale in fives. */
export interface SteppedPlace {
  readonly place: string;
  readonly shown: number | null;
  readonly answered: readonly number[];
  readonly live: number | null;
}

/**
 * What is shown of a wave while people answer rests on this and on nothing else: counts in whole steps, counts
 * of a place by scale in fives, and for each scale one number of people in fives. Two states of a wave that
 * share it give the same page, so no reader of it learns of one person.
 */
export interface SteppedFieldwork {
  readonly step: number;
  readonly people: number;
  readonly places: readonly SteppedPlace[];
  /** `null` while too few places have answered to compare any. */
  readonly needs: readonly ScaleNeed[] | null;
  readonly day: number;
  readonly daysLeft: number | null;
  readonly languages: readonly { readonly name: string; readonly count: number }[];
  readonly ways: readonly { readonly way: FieldworkWay; readonly count: number }[];
  readonly reached: readonly number[];
  readonly margins: readonly {
    readonly title: string;
    readonly source: string;
    readonly year: number;
    readonly answered: number;
    readonly groups: readonly {
      readonly title: string;
      readonly people: number;
      readonly answered: number;
    }[];
  }[];
}

/** Beyond so many people in one place a number says only that it is not known. */
const unsayable = 500;

/** Rounds down to whole steps. */
const down = (count: number, step: number): number => Math.floor(count / step) * step;
const up = (count: number, step: number): number => Math.ceil(count / step) * step;

/**
 * Puts a wave into the steps in which it may be shown.
 *
 * @param limit people a place needs; the step is this, and never under ten
 */
export function stepped(counts: FieldworkCounts, limit: number = disclosureLimit): SteppedFieldwork {
  const step = Math.max(disclosureLimit, Math.ceil(limit));
  const tally = tallyOf(counts.summary, counts.scales);
  const places = counts.places.map(({ place, people }): SteppedPlace => {
    const there = tally.get(place);
    const count = there?.people ?? 0;
    const shown = count < step ? null : down(count, step);
    return {
      place,
      shown,
      answered: counts.scales.map((_, q) => (shown === null ? 0 : down(there!.byScale[q]!, needStep))),
      live: people,
    };
  });
  const enough = places.filter(({ shown }) => shown !== null).length >= 2;
  const fitted = enough && counts.summary ? fitOf(counts.summary) : null;
  const { leftOut, respondents } = counts.summary ?? {
    leftOut: { noPlace: 0, noAnswers: 0 },
    respondents: 0,
  };
  return {
    step,
    people: down(respondents + leftOut.noPlace + leftOut.noAnswers, step),
    places,
    needs: fitted && counts.scales.map((scale, q) => needOf(fitted, scale, q)),
    day: Math.max(1, counts.day),
    daysLeft: counts.daysLeft === null ? null : Math.max(0, counts.daysLeft),
    languages: counts.languages.map(({ name, count }) => ({ name, count: down(count, step) })),
    ways: counts.ways.map(({ way, count }) => ({ way, count: down(count, step) })),
    reached: counts.reached.map((count) => down(count, step)),
    margins: counts.margins.map(({ title, source, year, groups }) => ({
      title,
      source,
      year,
      answered: down(
        groups.reduce((sum, { answered }) => sum + answered, 0),
        step,
      ),
      groups: groups.map((group) => ({ ...group, answered: down(group.answered, step) })),
    })),
  };
}

/** People of each place, and those of them who answered at least half of a scale. */
function tallyOf(
  summary: Summary | null,
  scales: readonly ScaleShown[],
): Map<string, { people: number; byScale: number[] }> {
  const tally = new Map<string, { people: number; byScale: number[] }>();
  if (summary === null) return tally;
  const { cells, classes, places, shape } = summary;
  const sizes = shape.scales.map((_, q) => shape.items.filter(({ scale }) => scale === q).length);
  for (let cell = 0; cell < cells.count; cell++) {
    const place = places[cells.place[cell]!]!;
    const there = tally.get(place) ?? { people: 0, byScale: scales.map(() => 0) };
    tally.set(place, there);
    const count = cells.respondents[cell]!;
    there.people += count;
    for (let q = 0; q < scales.length; q++) {
      const answered = classes.answered[cells.classIndex[cell]! * shape.scales.length + q]!;
      if (2 * answered >= sizes[q]!) there.byScale[q]! += count;
    }
  }
  return tally;
}

/** A model that cannot be fitted yet is no error while people still answer. */
function fitOf(summary: Summary): Fit | null {
  try {
    return fit(summary, { itemVariance: 'common' });
  } catch (thrown) {
    if (thrown instanceof ModelError) return null;
    throw thrown;
  }
}

function needOf(fitted: Fit, scale: ScaleShown, q: number): ScaleNeed {
  const items = scale.items.length;
  const none: ScaleNeed = { scale, each: null, least: 0, most: 0 };
  const assumed = assumptionsOf(fitted, q);
  if (!(assumed.place > 0) || assumed.respondent + assumed.item === 0) return none;
  const people = (factor: number): number | null => {
    const plan = respondentsForReliability(
      { ...assumed, place: assumed.place * factor },
      { reliability: reliabilityClear, items, atMost: unsayable },
    );
    return plan.feasible ? up(plan.respondents, needStep) : null;
  };
  const each = people(1);
  if (each === null) return none;
  const uncertainty = placeVarianceUncertainty(fitted, q, items);
  const least = uncertainty === null ? each : (people(uncertainty.factor(0.025)) ?? each);
  const most = uncertainty === null ? each : (people(uncertainty.factor(0.975)) ?? unsayable);
  return { scale, each, least, most };
}
