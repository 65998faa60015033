import { defaultAbsencePolicy } from '../asked/absence-policy.ts';
import type { Instrument } from '../asked/instrument.ts';
import type { Item } from '../asked/item.ts';
import { scaleOf } from '../asked/scale.ts';
import type { Task } from '../asked/task.ts';

const source =
  'Adapted wording, after Sampson, R. J., Raudenbush, S. W., & Earls, F. (1997). Neighborhoods and violent crime: ' +
  'a multilevel study of collective efficacy. Science, 277(5328), 918–924.';

const agreement = [
  'Strongly disagree',
  'Disagree',
  'Neither agree nor disagree',
  'Agree',
  'Strongly agree',
] as const;

const likelihood = [
  'Very unlikely',
  'Unlikely',
  'Neither likely nor unlikely',
  'Likely',
  'Very likely',
] as const;

function cohesion(name: string, text: string, reversed = false): Item {
  return {
    name,
    column: name,
    text,
    scale: 'trust',
    reversed,
    options: { minimum: 1, maximum: 5, labels: agreement },
    source,
    wording: 'adapted',
  };
}

function control(name: string, task: Task, text: string): Item {
  return {
    name,
    column: name,
    text,
    scale: 'action',
    reversed: false,
    options: { minimum: 1, maximum: 5, labels: likelihood },
    task,
    source,
    wording: 'adapted',
  };
}

/**
 * Five items about trust among neighbors and five about stepping in, in our own words after the scales of
 * Sampson, Raudenbush & Earls (1997). Two trust items are turned round. Being reworded, its scores are not
 * to be compared with numbers published for the original.
 */
export const cohesionAndControl: Instrument = {
  name: 'Cohesion and control, short',
  scales: [scaleOf('trust', 'trust'), scaleOf('action', 'action')],
  items: [
    cohesion('lend_hand', 'People on this block lend each other a hand.'),
    cohesion('close', 'Neighbors here feel close to one another.'),
    cohesion('trust_others', 'People here can be trusted.'),
    cohesion('keep_apart', 'Neighbors here do not get on well and keep apart.', true),
    cohesion('values_apart', 'People here do not agree about what matters in life.', true),
    control(
      'truancy',
      'children',
      'Some children stay away from school and hang about on the corner. How likely is it that neighbors here would do something?',
    ),
    control(
      'paint',
      'disorder',
      'Some children are painting on a wall of a building here. How likely is it that neighbors would do something?',
    ),
    control(
      'rude',
      'children',
      'A child is rude to a grown-up here. How likely is it that neighbors would say something?',
    ),
    control(
      'fight',
      'violence',
      'A fight starts in front of a home here. How likely is it that neighbors would step in or call for help?',
    ),
    control(
      'closing',
      'institutions',
      'The fire station nearest to here is to be closed to save money. How likely is it that neighbors would act together to keep it?',
    ),
  ],
  absencePolicy: defaultAbsencePolicy,
};
