import { normalCdf, type StructureWaterfall, structureWaterfall } from '@weft/ecometrics';
import type { AdjustedStudy } from '../../adjusted.ts';
import { hedgeFor } from '../../ladder.ts';
import type { Finding } from '../../statement.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import type { WaterfallShown } from './mechanism-part.ts';

/** A step goes with a part of the differences when the share falls below this part of what it was. */
const partOfIt = 0.8;

/** The share between places, step by step on the same people, for every scale. */
export function waterfallsShown(study: StudyShown, adjusted: AdjustedStudy): WaterfallShown[] {
  const { summary, specification, fit, unadjusted } = adjusted;
  const found = structureWaterfall(summary, specification, { raw: unadjusted, all: fit });
  return study.scales.map((scale, q) => ({
    scale,
    covariates: specification.covariates ?? [],
    structure: specification.placeCovariates?.names ?? [],
    steps: found[q]!.steps,
  }));
}

/** What is left between places once what they carry, and who lives there, is the same. */
export function waterfallFindings(
  study: StudyShown,
  adjusted: AdjustedStudy,
  waterfalls: readonly WaterfallShown[],
): Finding[] {
  const { speaker } = study;
  const { fit } = adjusted;
  return waterfalls.flatMap(({ scale, covariates, structure, steps }): Finding[] => {
    const [raw, last] = [steps[0]!, steps.at(-1)!];
    if (steps.length < 2 || raw.share.estimate === 0) return [];
    const chance = chanceBelow(last.share, partOfIt * raw.share.estimate);
    const less = chance >= 0.5;
    const probability = Math.max(chance, 1 - chance);
    const hedge = hedgeFor(probability);
    const percent = (share: number): string => speaker.number(100 * share, 0);
    const values = {
      ...commonValues(study),
      topic: topicOf(study, scale),
      structure: speaker.listed(structure.length > 0 ? structure : covariates),
      raw: percent(raw.share.estimate),
      respondents: speaker.number(fit.respondents, 0),
    };
    const said = steps.slice(1).map(({ step, share }) =>
      speaker.plain(step === 'composition' ? 'mechanism.steps.composition' : 'mechanism.steps.structure', {
        ...values,
        names: speaker.listed(step === 'composition' ? covariates : structure),
        share: percent(share.estimate),
        lower: percent(share.interval.lower),
        upper: percent(share.interval.upper),
      }),
    );
    const way = hedge === 'cannot-tell' ? 'open' : less ? 'less' : 'same';
    return [
      {
        id: `mechanism:steps:${scale.name}`,
        kind: 'mechanism',
        status: 'said',
        scale: scale.name,
        place: null,
        claims: [
          { about: less ? 'structure goes with a part' : 'structure goes with little', probability, hedge },
        ],
        says: speaker.hedged(
          structure.length > 0 ? `mechanism.steps.${way}` : `mechanism.steps.people.${way}`,
          hedge,
          values,
        ),
        ground: speaker.plain('mechanism.steps.ground', { ...values, steps: said.join(' ') }),
        method: speaker.plain('mechanism.steps.method', values),
        sample: { ...study.sample, respondents: fit.respondents },
        numbers: Object.fromEntries(
          steps.flatMap(({ step, share, placeVariance }) => [
            [`${step}Share`, share.estimate],
            [`${step}Lower`, share.interval.lower],
            [`${step}Upper`, share.interval.upper],
            [`${step}PlaceVariance`, placeVariance],
          ]),
        ),
        refusal: null,
      },
    ];
  });
}

/** P(share < bound), normal on the logit with the interval's own standard error. */
function chanceBelow(
  { estimate, standardError }: StructureWaterfall['steps'][number]['share'],
  bound: number,
) {
  if (standardError === null || estimate <= 0) return 1;
  const logit = (x: number): number => Math.log(x / (1 - x));
  return normalCdf((logit(bound) - logit(estimate)) / (standardError / (estimate * (1 - estimate))));
}
