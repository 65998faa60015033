/** What stands on the page of the map and in the table that says the same. */
export const mapEnglish = {
  onMap: 'On the map',
  mapLead:
    'Strong color means we are sure. Where we are less sure, the color fades, so that luck never looks like a difference.',
  mapNothing: 'Nothing is published yet that speaks of places.',
  mapShows: 'What the map shows',
  mapBoth: 'Both on one map',
  mapOpens: 'Each {one} on the map opens a page of its own.',
  mapOver: 'Lay over the map',
  mapOverHint: 'Something known about the {many} from elsewhere, as circles.',
  mapOverNone: 'Nothing',
  mapOverShow: 'Show it',
  mapBeside: 'The map shows the two beside each other. Why they look alike, or do not, it cannot tell.',
  mapNoShape: 'No {one} has a shape yet, so there is only the table.',
  mapTable: 'The same, as a table',
  mapTableNamed: 'The map as a table',
  mapTableNote:
    'In the order of the list. Very probably the {one} lies between the two numbers in the second line.',
  mapDotted: 'Dotted: all of them together.',
  mapHeld: 'withheld',
  howCertain: 'How sure',
  certain: 'sure',
  lessCertain: 'less sure',
  uncertain: 'unsure',
  notKnown: 'not known',
} as const;

export type MapWord = keyof typeof mapEnglish;
