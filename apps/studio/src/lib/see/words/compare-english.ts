/** What stands on the page that says which differences are real, and compares two places. */
export const compareEnglish = {
  whichReal: 'Which differences are real?',
  whichRealLead:
    'People often ask for a list from top to bottom. The answers cannot give one, and here is why.',
  nothingApart: 'Nothing is published yet that compares places.',
  whichOrder: 'In which order',
  whyThisOrder:
    'Nothing here is sorted by what was answered: many that stand side by side in such a list would swap places if we asked again.',
  pairsCounted: 'Here are so many {many} that pairs are only counted.',
  thisOne: 'This {one}',
  andThisOne: 'and this one',
  compareThem: 'Compare',
  notSame: 'Choose two that are not the same.',
  cannotCompare: 'We cannot compare {first} with {second}',
  nothingSaidOf: 'Nothing is said of {place} yet.',
  twoCarry: 'What the two carry',
  twoCarryNote: 'None of it is in the hands of the people who live there alone.',
  middleOfAll: 'In the middle of all {many}',
  howFarOff: 'Each {one}, and how far off it could be',
  toldApart: 'Told apart, or not',
  funderAsks: 'If a funder asks which one is first',
  funderCopy: 'You may copy these words, and give them to whoever asks.',
  noOrder: 'We do not put our {many} in an order from first to last.',
  mostlyLuck:
    'With this many answers, nobody can say for certain of {open} in 100 pairs which of the two stands higher. An order would mostly be luck.',
  sayWithCare: 'What we can say with care is how each {one} stands, how sure that is, and what it carries.',
} as const;

export type CompareWord = keyof typeof compareEnglish;
