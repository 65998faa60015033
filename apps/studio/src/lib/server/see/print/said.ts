import { strip } from '@weft/figures';
import { type Finding, type Hedge, ladder, type PlaceShown, stripsOf, wordsOf } from '@weft/findings';
import { figurePart, type PdfPart, type Press } from './press.ts';

/** How wide a strip is drawn: wide for a page, narrow for a column. */
export type StripWidth = 760 | 360;

/** A finding as a template takes it; `number` is the one it has in a report, where it has one. */
export function saidPart(press: Press, finding: Finding, number = 0, width: StripWidth = 760): PdfPart {
  const { says, ground, refusal } = finding;
  return {
    number: number === 0 ? '' : press.say('finding', { number: press.report.number(number, 0) }),
    says: saysPart(finding),
    ground,
    refusal: refusal && { ...refusal },
    strip: says.length === 0 ? null : levelStrip(press, finding, width),
  };
}

export const saysPart = ({ says }: Pick<Finding, 'says'>): PdfPart[] =>
  says.map(({ text, hedge }) => ({ text, hedge: hedge ?? '' }));

/** The level that a finding states, of all together or of a place, as a strip. */
function levelStrip({ release, figureOptions }: Press, finding: Finding, width: StripWidth): PdfPart | null {
  const scale = release.scales.find(({ name }) => name === finding.scale);
  if (!scale) return null;
  const options = { ...figureOptions, simulated: false, width };
  const own = stripsOf(release)[finding.id];
  if (own) return figurePart(strip(own, scale, null, options));
  const whole = release.levels[scale.name];
  const place = release.places.find((one) => one.place === finding.place);
  const level = finding.kind === 'place' && place && levelOf(place, scale.name);
  return level ? figurePart(strip(level, scale, whole?.value ?? null, options)) : null;
}

const levelOf = (place: PlaceShown, scale: string) =>
  place.status === 'said' ? (place.scales.find((one) => one.scale === scale)?.level ?? null) : null;

const means = {
  'almost-certainly': 'sureCertain',
  likely: 'sureLikely',
  perhaps: 'surePerhaps',
  'cannot-tell': 'sureOpen',
} as const satisfies Readonly<Record<Hedge, string>>;

/** The words for how sure we are, and what each means. */
export function ladderPart({ release, say }: Press): PdfPart {
  const { messages } = wordsOf(release.language);
  return {
    title: say('ladder'),
    look: say('ladderLook'),
    rungs: ladder.map(({ hedge }) => ({
      says: [{ text: messages[`hedge.${hedge}`], hedge }],
      means: say(means[hedge]),
    })),
  };
}
