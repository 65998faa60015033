import { probabilityAbove } from '@weft/ecometrics';
import type { ScaleShown } from '../../finding.ts';
import type { Finding } from '../../statement.ts';
import { commonValues, topicOf } from '../../study-shown.ts';
import type { PartContext } from '../part.ts';

const sure = 0.8;

/** How many of the shown places are likely above a reference the reader gave; none is named. */
export function referenceFindings(
  { study, places, options }: PartContext,
  scale: ScaleShown,
  q: number,
): Finding[] {
  const reference = options.comparison?.references?.[scale.name];
  if (reference === undefined || !Number.isFinite(reference)) return [];
  const { speaker, fit } = study;
  const index = new Map(fit.places.labels.map((label, k) => [label, k]));
  const chances = probabilityAbove(fit, q, { level: reference });
  const shown = places.flatMap(({ place, status }) =>
    status === 'said' ? [chances[index.get(place)!]!] : [],
  );
  const above = shown.filter((chance) => chance >= sure).length;
  const below = shown.filter((chance) => chance <= 1 - sure).length;
  const least = Math.min(1, ...shown.filter((chance) => chance >= sure));
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    above,
    below: speaker.number(below, 0),
    open: speaker.number(shown.length - above - below, 0),
    shown: speaker.number(shown.length, 0),
    reference: speaker.number(reference, 1),
    minimum: speaker.number(scale.minimum, 0),
    maximum: speaker.number(scale.maximum, 0),
  };
  return [
    {
      id: `reference:${scale.name}`,
      kind: 'comparison',
      status: 'said',
      scale: scale.name,
      place: null,
      claims: [
        { about: 'each of these places lies above the reference', probability: least, hedge: 'likely' },
      ],
      says: speaker.hedged('comparison.reference', 'likely', values),
      ground: speaker.plain('comparison.referenceGround', values),
      method: speaker.plain('comparison.referenceMethod', values),
      sample: study.sample,
      numbers: { reference, above, below, open: shown.length - above - below, shown: shown.length },
      refusal: null,
    },
  ];
}
