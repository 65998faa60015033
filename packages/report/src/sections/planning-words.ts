/** The report's own words on planning. */
export const planningWords = {
  planningHead: 'What asking more people would buy',
  planningNeeds: 'How many more, {one} by {one}',
  planningNeedsCaption:
    'Further people, in steps of five, for a reliability of {clear}. {order}. Withheld {many} are not in this list.',
  planningMore: 'More people',
  planningNone: 'enough',
  planningTable: 'For analysts: what so many people in each {one} give',
  planningTableCaption:
    '{scale}. Reliability with the range that holds it 95 times in 100, given how uncertain τ_β is. Smallest difference between two places, or change of one place with other people, found with 80% power at 95% confidence.',
  planningPeople: 'People',
  planningReliability: 'Reliability λ',
  planningDifference: 'Difference',
  planningChange: 'Change',
} as const;
