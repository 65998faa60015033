import { fCdf, leastSquares, type Predictor } from '@weft/ecometrics';
import type { Sample } from '../../finding.ts';
import { hedgeFor } from '../../ladder.ts';
import type { PlaceKind } from '../../place-kind.ts';
import type { Finding } from '../../statement.ts';
import { wordsOf } from '../../wording/catalogues.ts';
import type { Words } from '../../wording/english.ts';
import { kindIn } from '../../wording/place-kinds.ts';
import { speaker } from '../../wording/speaker.ts';
import { mechanismFindings, type Told } from './mechanism-findings.ts';
import type { OutcomeKind } from './mechanism-options.ts';
import type { MechanismPart, MechanismShown } from './mechanism-part.ts';
import { fewestPlaces, mechanismRefusal, type NoMechanism, reasonOf } from './mechanism-refusal.ts';
import { familyOf, mechanismShown, standardized } from './mechanism-shown.ts';

/** Data that are already about places: estimates of efficacy from elsewhere, facts, and an outcome. */
export interface PlaceData {
  readonly structure: readonly Predictor[];
  readonly efficacy: readonly number[];
  readonly outcome: {
    readonly name: string;
    readonly kind: OutcomeKind;
    readonly values: readonly number[];
    readonly exposure?: { readonly name: string; readonly values: readonly number[] };
  };
  readonly kind?: PlaceKind;
  readonly community?: string;
  readonly words?: Words;
  readonly language?: string;
}

/**
 * The part on mechanism of data without answers: structure first (how much of efficacy goes with it), then the
 * three paths, per standard deviation. The efficacy estimates are taken as they stand.
 */
export function mechanismOfPlaces(data: PlaceData): MechanismPart {
  const language = data.language ?? 'en';
  const kind = kindIn(data.kind, language);
  const talk = speaker(data.words ?? wordsOf(language).messages, language, kind);
  const places = data.efficacy.length;
  const efficacy = lowered(talk.plain('mechanism.efficacy.given'));
  const sample: Sample = { respondents: 0, places, answers: 0 };
  const common = {
    ...kind,
    whole: data.community ?? lowered(talk.plain('whole.unnamed', { ...kind })),
    places: talk.number(places, 0),
  };
  const told: Told = { speaker: talk, common, sample };
  const found = shownOf(data, efficacy);
  if ('why' in found)
    return {
      kind: 'mechanism',
      findings: [mechanismRefusal(told, found.why, efficacy, data.outcome.name)],
      waterfalls: [],
      mechanism: null,
    };
  const family = talk.plain(`mechanism.family.${familyOf(data.outcome.kind)}`);
  return {
    kind: 'mechanism',
    findings: [
      carriedFinding(told, data, efficacy),
      ...mechanismFindings(told, found.mechanism, family.startsWith('Poisson') ? family : lowered(family)),
    ],
    waterfalls: [],
    mechanism: found.mechanism,
  };
}

function shownOf(
  { structure, efficacy: values, outcome }: PlaceData,
  efficacy: string,
): { readonly mechanism: MechanismShown } | { readonly why: NoMechanism } {
  if (structure.length === 0) return { why: { reason: 'structure' } };
  if (values.length < fewestPlaces) return { why: { reason: 'places', places: values.length } };
  try {
    return {
      mechanism: mechanismShown(
        {
          outcome: outcome.values,
          exposure: outcome.exposure?.values ?? null,
          structure,
          efficacy: values,
          errorVariance: null,
        },
        outcome.kind,
        {
          efficacy,
          scales: [],
          outcome: outcome.name,
          outcomeKind: outcome.kind,
          exposure: outcome.exposure?.name ?? null,
          leftOut: 0,
        },
      ),
    };
  } catch (error) {
    return { why: reasonOf(error) };
  }
}

/** How much of the given efficacy goes with structure. */
function carriedFinding(told: Told, { structure, efficacy: values }: PlaceData, efficacy: string): Finding {
  const { speaker: talk, common, sample } = told;
  const found = leastSquares(values, structure.map(standardized));
  const share = found.rSquared!;
  const [p, spare] = [structure.length, values.length - structure.length - 1];
  const probability = fCdf(share / p / ((1 - share) / spare), p, spare);
  const hedge = hedgeFor(probability);
  const said = {
    ...common,
    efficacy,
    structure: talk.listed(structure.map(({ name }) => name)),
  };
  return {
    id: 'mechanism:carried',
    kind: 'mechanism',
    status: 'said',
    scale: null,
    place: null,
    claims: [{ about: 'efficacy goes with structure', probability, hedge }],
    says: talk.hedged(
      hedge === 'cannot-tell' ? 'mechanism.carried.open' : 'mechanism.carried.said',
      hedge,
      said,
    ),
    ground: talk.plain('mechanism.carried.ground', { ...said, share: talk.number(100 * share, 0) }),
    method: talk.plain('mechanism.carried.method', said),
    sample,
    numbers: { rSquared: share },
    refusal: null,
  };
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
