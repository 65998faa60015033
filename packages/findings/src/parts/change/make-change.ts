import { normalCdf } from '@weft/ecometrics';
import type { Estimate } from '../../finding.ts';
import type { PartContext } from '../part.ts';
import {
  peopleFinding,
  placeFindings,
  scaleFindings,
  scaleRefusal,
  wholeRefusal,
} from './change-findings.ts';
import type { ChangePart, PeopleOfWaves } from './change-part.ts';
import { wavesAsked } from './current-wave.ts';
import { type ScaleOutcome, scaleChange } from './scale-change.ts';

/** What changed between two waves, on every scale, or why that is not said. */
export function makeChange(context: PartContext): ChangePart | null {
  const options = context.options.change;
  if (!options) return null;
  const { study, everyWave } = context;
  const { waves, from, to } = wavesAsked(everyWave, options);
  const nothing = {
    kind: 'change',
    waves,
    panel: false,
    people: null,
    scales: [],
    placeFindings: [],
  } as const;
  if (to === null || from === null) {
    const refusal = wholeRefusal(study, waves.length === 0 ? 'column' : 'oneWave', options.wave);
    return { ...nothing, from: '', to: to ?? '', findings: [refusal] };
  }
  const outcomes = study.scales.map((_, q) => scaleChange(context, everyWave, { ...options, from, to }, q));
  const people = peopleOf(outcomes, study.limit);
  const said = { from, to, panel: people?.panel ?? false };
  const shown = outcomes.filter((outcome) => outcome.status === 'said');
  const presence = shown[0]?.presence;
  return {
    ...nothing,
    from,
    to,
    panel: said.panel,
    people,
    findings: [
      ...(people && presence ? [peopleFinding(study, said, people, presence)] : []),
      ...outcomes.flatMap((outcome) =>
        outcome.status === 'said'
          ? scaleFindings(study, said, outcome, moreThanNone(outcome.change.change))
          : [scaleRefusal(study, said, outcome)],
      ),
    ],
    scales: shown.map((outcome) => outcome.change),
    placeFindings: shown.flatMap((outcome) => placeFindings(study, said, outcome.change)),
  };
}

function moreThanNone({ value, standardError }: Estimate): number {
  return standardError > 0 ? normalCdf(value / standardError) : 0.5;
}

/** Who stayed, left and joined, on the scale most people answered; withheld where one of them is a few people. */
function peopleOf(outcomes: readonly ScaleOutcome[], limit: number): PeopleOfWaves | null {
  const [first, ...others] = outcomes
    .filter((outcome) => outcome.status === 'said')
    .map((outcome) => outcome.people);
  if (!first) return null;
  const people = others.reduce((most, one) => (one.from + one.to > most.from + most.to ? one : most), first);
  const linked = {
    stayed: people.stayed,
    left: people.from - people.stayed,
    joined: people.to - people.stayed,
  };
  const few = Object.values(linked).some((n) => n > 0 && n < limit);
  return {
    from: people.from,
    to: people.to,
    panel: people.stayed > 0,
    linked: people.stayed === 0 || few ? null : linked,
  };
}
