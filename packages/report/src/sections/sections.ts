import type { Part } from '@weft/findings';
import type { Html } from '../html.ts';
import type { Sheet } from '../sheet.ts';
import { agreementSection } from './agreement.ts';
import { censusSection } from './census.ts';
import { changeSection } from './change.ts';
import { comparisonSection } from './comparison.ts';
import { consensusSection } from './consensus.ts';
import { itemsSection } from './items.ts';
import { mechanismSection } from './mechanism.ts';
import { planningSection } from './planning.ts';
import { tasksSection } from './tasks.ts';

/** How each part of a release is set: one file each. */
const sections: Readonly<Record<string, (sheet: Sheet, part: never) => Html | null>> = {
  agreement: agreementSection,
  items: itemsSection,
  mechanism: mechanismSection,
  census: censusSection,
  change: changeSection,
  comparison: comparisonSection,
  planning: planningSection,
  consensus: consensusSection,
  tasks: tasksSection,
};

/** Every part of the release, in its order. */
export function sectionsOf(sheet: Sheet): readonly (Html | null)[] {
  return sheet.release.parts.map((part: Part) => sections[part.kind]?.(sheet, part as never) ?? null);
}
