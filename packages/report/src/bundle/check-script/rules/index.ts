import { agreement } from './agreement.ts';
import { changes } from './changes.ts';
import { comparisons } from './comparisons.ts';
import { models } from './models.ts';
import { placesRules } from './places.ts';
import { plans } from './plans.ts';
import { questions } from './questions.ts';
import { run } from './run.ts';
import { samples } from './samples.ts';
import { tools } from './tools.ts';
import { wholes } from './wholes.ts';

/** One rule for each kind of number: how it is worked out again, or why it is given. */
export const rulesSection = [
  tools,
  samples,
  wholes,
  placesRules,
  models,
  plans,
  comparisons,
  agreement,
  changes,
  questions,
  run,
].join('');
