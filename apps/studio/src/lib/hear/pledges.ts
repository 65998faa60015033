import type { Pledge } from './wave-settings.ts';

/** A promise to those who answer, and what the software then does. */
export interface PledgeWords {
  readonly name: Pledge;
  readonly promise: string;
  readonly kept: string;
}

/** Every promise, in the order they are offered. `no-ranking` is always given. */
export const pledgeWords: readonly PledgeWords[] = [
  {
    name: 'no-ranking',
    promise: 'Nobody makes a list of best and worst.',
    kept: 'No page, file or answer to a program is sorted by score. This promise always holds.',
  },
  {
    name: 'no-discipline',
    promise: 'Answers are never used to judge or punish anybody.',
    kept: 'Nothing about one person exists to be looked at: no name, no address, no time stands beside an answer.',
  },
  {
    name: 'rows-stay',
    promise: 'Single answers never leave this studio, not even without names.',
    kept: 'The page of files refuses every file of single rows. Only sums over the limit go out.',
  },
  {
    name: 'destroy',
    promise: 'Single answers are destroyed on a day we name now.',
    kept: 'On that day the rows are destroyed. Only sums over the limit are kept.',
  },
  {
    name: 'members-first',
    promise: 'Members see the results before anybody else.',
    kept: 'What was found cannot be made public before members have had it for seven days.',
  },
];
