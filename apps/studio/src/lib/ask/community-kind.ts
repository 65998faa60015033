import type { CommunityKind as LibraryKind } from '@weft/instruments';

/** The kinds as the store names them. */
export type Kind = 'neighborhood' | 'school' | 'organization' | 'online-group';

/** How a kind is named, and examples for it. Only words differ by kind, never what happens. */
export interface KindWords {
  readonly kind: Kind;
  readonly title: string;
  readonly about: string;
  readonly examplePlaces: string;
  readonly exampleContext: string;
  readonly exampleOutcome: string;
  readonly exampleItem: string;
}

export const kinds: readonly KindWords[] = [
  {
    kind: 'neighborhood',
    title: 'A neighborhood',
    about: 'Its places are blocks, streets or quarters.',
    examplePlaces: 'Millbrook\n  Northgate\n  Market\n  Ferry Steps',
    exampleContext: 'place\thomes that changed hands in 100\nNorthgate\t12\nMarket\t24',
    exampleOutcome: 'place\tburglaries\tout of\nNorthgate\t3\t210\nMarket\t7\t180',
    exampleItem: 'People here would help to clear the old playground.',
  },
  {
    kind: 'school',
    title: 'A school or a class',
    about: 'Its places are classes, years or teams of teachers.',
    examplePlaces: 'Year 7\n  7a\n  7b\nYear 8\n  8a',
    exampleContext: 'place\tstudents who came this year in 100\n7a\t8\n7b\t15',
    exampleOutcome: 'place\tdays missed\tout of\n7a\t41\t2400\n7b\t63\t2300',
    exampleItem: 'Students in this class would help a new student find the way.',
  },
  {
    kind: 'organization',
    title: 'An organization',
    about: 'Its places are teams, wards, sites or departments.',
    examplePlaces: 'Harbor site\n  Day team\n  Night team\nOffice',
    exampleContext: 'place\tpeople who joined this year in 100\nDay team\t10\nNight team\t22',
    exampleOutcome: 'place\taccidents\tout of\nDay team\t1\t38\nNight team\t2\t31',
    exampleItem: 'People in this team would cover for one another.',
  },
  {
    kind: 'online-group',
    title: 'An online group',
    about: 'Its places are channels, boards or local chapters.',
    examplePlaces: 'Welcome\nGarden talk\nTools to lend',
    exampleContext: 'place\tmembers who joined this month in 100\nWelcome\t60\nGarden talk\t12',
    exampleOutcome: 'place\tposts taken down\tout of\nWelcome\t4\t900\nGarden talk\t2\t1500',
    exampleItem: 'Members here would speak up when someone is bullied.',
  },
];

export const wordsOfKind = (kind: string): KindWords => kinds.find((one) => one.kind === kind) ?? kinds[0]!;

/** The library says `online` where the store says `online-group`. */
export const libraryKind = (kind: Kind): LibraryKind => (kind === 'online-group' ? 'online' : kind);
