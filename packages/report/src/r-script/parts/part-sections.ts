import type { RScriptInput } from '../input.ts';
import { agreementSection } from './agreement-section.ts';
import { censusSection } from './census-section.ts';
import { changeSection } from './change-section.ts';
import { comparisonSection } from './comparison-section.ts';
import { consensusSection } from './consensus-section.ts';
import { itemsSection } from './items-section.ts';
import { mechanismSection } from './mechanism-section.ts';
import { planningSection } from './planning-section.ts';
import { tasksSection } from './tasks-section.ts';

/** Writes the R of one part, or null when this report does not hold it. */
type PartSection = (input: RScriptInput) => string | null;

const sections: readonly PartSection[] = [
  agreementSection,
  consensusSection,
  comparisonSection,
  tasksSection,
  changeSection,
  censusSection,
  itemsSection,
  mechanismSection,
  planningSection,
];

/**
 * The R that computes the numbers of the report's parts again, after the models. Each section may use
 * `answers`, `value` (coded, rows × items), `place`, `has_place`, `items`, `models` and `results` of the
 * script; it prints, and adds to `part_results` under its kind what the JSON is to hold.
 */
export function partSections(input: RScriptInput): readonly string[] {
  return sections.flatMap((section) => section(input) ?? []);
}
