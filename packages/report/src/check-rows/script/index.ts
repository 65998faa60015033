import { varianceHelpers } from '../../r-script/estimate-section.ts';
import { consensusLikelihood } from '../../r-script/parts/consensus-section.ts';
import { agreementSection } from './agreement-section.ts';
import { censusSection } from './census-section.ts';
import { changeSection } from './change-section.ts';
import { compareSection } from './compare-section.ts';
import { comparisonSection } from './comparison-section.ts';
import { consensusSection } from './consensus-section.ts';
import { endSection } from './end-section.ts';
import { groupsSection } from './groups-section.ts';
import { heading } from './heading.ts';
import { itemsSection } from './items-section.ts';
import { likelihoodSection } from './likelihood-section.ts';
import { mechanismSection } from './mechanism-section.ts';
import { modelsSection } from './models-section.ts';
import { readSection } from './read-section.ts';
import { tasksSection } from './tasks-section.ts';

/**
 * `check-rows.R`: the same text for every release. It works every number out again from the answers, compares, and
 * ends with code 1 when a number differs by more than its kind allows.
 */
export const checkRowsScript = [
  heading,
  readSection,
  compareSection,
  varianceHelpers,
  likelihoodSection,
  modelsSection,
  comparisonSection,
  agreementSection,
  changeSection,
  itemsSection,
  consensusLikelihood,
  consensusSection,
  censusSection,
  tasksSection,
  groupsSection,
  mechanismSection,
  endSection,
].join('\n');
