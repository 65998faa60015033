import type { Hedge, ScaleShown, Segment } from '@weft/findings';
import type { RefittedPeople } from './refit-people.ts';
import type { PlacesRefitted, ScaleOfPlaces, Together } from './refit-places.ts';

type Says = readonly Segment[];
type Ends = Pick<ScaleShown, 'lowEnd' | 'highEnd'>;

/** The words of the ladder, where a claim is made. */
export const hedgeWords: Readonly<Record<Exclude<Hedge, 'cannot-tell'>, string>> = {
  'almost-certainly': 'almost certainly',
  likely: 'likely',
  perhaps: 'perhaps',
};

/** A claim with its one hedge, or that we cannot tell. */
function claim(hedge: Hedge, before: string, after: string, untold: string): Says {
  return hedge === 'cannot-tell'
    ? [{ text: 'We ' }, { text: 'cannot tell', hedge }, { text: ` ${untold}` }]
    : [{ text: `${before} ` }, { text: hedgeWords[hedge], hedge }, { text: ` ${after}` }];
}

const nearer = ({ lowEnd, highEnd }: Ends, more: boolean): string => `nearer to “${more ? highEnd : lowEnd}”`;

/** What is said of a scale: the chosen places against the others, then each fact; of all places, which differ. */
export function placesSaid(
  { differs, chosen, alike }: ScaleOfPlaces,
  everyoneChosen: boolean,
  many: string,
  ends: Ends,
): readonly Says[] {
  const facts = (alike?.facts ?? []).map(({ called, hedge, estimate }) => {
    const fact = called.replace(/ \(\d+\)$/, '');
    return claim(
      hedge,
      `Where there is more of “${fact}”, people`,
      `stand ${nearer(ends, estimate > 0)}.`,
      `whether this goes with “${fact}”.`,
    );
  });
  if (everyoneChosen) return facts.length > 0 ? facts : [pairsSaid(chosen, many)];
  if (differs === null)
    return [[{ text: `Too few ${many} are left out to hold the chosen against them.` }], ...facts];
  return [
    claim(
      differs.hedge,
      `In the chosen ${many} people`,
      `stand ${nearer(ends, differs.more)} than in the others.`,
      `whether people in the chosen ${many} answer otherwise than in the others.`,
    ),
    ...facts,
  ];
}

function pairsSaid({ pairs }: PlacesRefitted, many: string): Says {
  if (pairs.certain === 0) return claim('cannot-tell', '', '', `any two of these ${many} apart for certain.`);
  return [
    { text: `${pairs.certain} of ${pairs.all} pairs of ${many} ` },
    { text: hedgeWords['almost-certainly'], hedge: 'almost-certainly' },
    { text: ' differ.' },
  ];
}

/** How two scales go together among the chosen places. */
export function togetherSaid({ estimate, hedge }: Together, titles: readonly string[], many: string): Says {
  const [first, second] = titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1));
  return claim(
    hedge,
    `Among the chosen ${many}, where there is more ${first} there is`,
    estimate > 0 ? `more ${second} too.` : `less ${second}.`,
    `whether ${first} and ${second} go together among the chosen ${many}.`,
  );
}

/** What is said of the chosen groups of people against everybody. */
export function peopleSaid({ differs }: RefittedPeople, ends: Ends): Says {
  if (differs === null) return [{ text: 'Everybody is chosen, so there is nothing to compare with.' }];
  return claim(
    differs.hedge,
    'The chosen',
    `stand ${nearer(ends, differs.more)} than everybody.`,
    'whether the chosen answer otherwise than everybody.',
  );
}
