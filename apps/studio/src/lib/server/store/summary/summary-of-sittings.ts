import { type Summary, summaryOfGroups } from '@weft/ecometrics';
import type { Coding } from '../coding.ts';
import type { CodedSitting } from '../parts/coded-sitting.ts';
import { readGroup } from './read-group.ts';
import { sittingRow } from './sitting-row.ts';
import { planSummary, type SummaryOptions } from './summary-plan.ts';

/**
 * The summary of some sittings, to the last bit what the database would sum from their rows: each is read as a
 * group of one, by the same function. `labelOf` gives a place's label by its id.
 */
export function summaryOfSittings(
  sittings: readonly Pick<CodedSitting, 'codes' | 'absent' | 'placeId'>[],
  coding: Coding,
  labelOf: ReadonlyMap<string, string>,
  options: SummaryOptions = {},
): Summary {
  const plan = planSummary(coding, options);
  return summaryOfGroups(
    plan.shape,
    sittings.map((sitting) =>
      readGroup(
        sittingRow(sitting, plan),
        coding.columns.length,
        plan,
        sitting.placeId === null ? null : (labelOf.get(sitting.placeId) ?? null),
      ),
    ),
  );
}
