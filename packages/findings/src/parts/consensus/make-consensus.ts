import { type ConsensusFit, respondentsForConsensus } from '@weft/ecometrics';
import type { Finding } from '../../statement.ts';
import type { PartMaker } from '../part.ts';
import { differFinding, refusedFinding, tiedFinding } from './consensus-findings.ts';
import type { ConsensusModelShown, ConsensusPart, ConsensusScaleShown } from './consensus-part.ts';
import { consensusPlaces } from './consensus-places.ts';
import { fitScale, type ScaleConsensus } from './fit-scale.ts';
import { placeFindings, placesRefusal } from './place-findings.ts';

/** Fewer places than this beside one another show nothing. */
const placesDrawn = 3;

/** Fits the location–scale model of every scale, without covariates, and says what may be said of it. */
export const makeConsensus: PartMaker<ConsensusPart> = (context) => {
  const { study, options } = context;
  if (options.consensus === false) return null;
  const findings: Finding[] = [];
  const scales: ConsensusScaleShown[] = [];
  study.scales.forEach((scale, q) => {
    const fitted = fitScale(context, q);
    if (typeof fitted === 'string') {
      findings.push(refusedFinding(study, q, fitted));
      return;
    }
    const differ = differFinding(study, fitted);
    findings.push(differ);
    const certain = fitted.fit.test.confidence;
    findings.push(...tiedFinding(study, fitted));
    const speak = certain >= 0.8 && context.speakable.has(scale.name);
    const places = speak ? consensusPlaces(context, fitted) : [];
    if (certain >= 0.8 && !places.some((place) => place.status === 'said'))
      findings.push(placesRefusal(study, q, respondentsForConsensus));
    scales.push({
      scale: scale.name,
      model: modelShown(fitted),
      usual: Math.exp(fitted.fit.logVariance[0]!.estimate / 2),
      places: places.some((place) => place.status === 'said') ? places : [],
      drawn: places.filter((place) => place.status === 'said').length >= placesDrawn,
      placeFindings: placeFindings(study, fitted, places),
    });
  });
  return { kind: 'consensus', findings, scales };
};

function modelShown({ fit, interval }: ScaleConsensus): ConsensusModelShown {
  const first = ({ estimate, standardError }: ConsensusFit['mean'][number]) => ({ estimate, standardError });
  return {
    criterion: fit.criterion,
    criterionWithout: fit.criterionWithout,
    respondents: fit.respondents,
    places: fit.places.length,
    nodes: fit.convergence.nodes,
    mean: first(fit.mean[0]!),
    logVariance: first(fit.logVariance[0]!),
    placeVariance: fit.placeVariance,
    consensusVariance: fit.consensusVariance,
    consensusInterval: interval,
    correlation: fit.correlation,
    likelihoodRatio: fit.test.likelihoodRatio,
    confidence: fit.test.confidence,
  };
}
