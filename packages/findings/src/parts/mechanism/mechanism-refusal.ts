import { ModelError, OutcomeError } from '@weft/ecometrics';
import type { Finding, RefusalWords } from '../../statement.ts';
import type { MessageId, Values } from '../../wording/speaker.ts';
import type { Told } from './mechanism-findings.ts';

/** Places under which three paths are mostly chance. */
export const fewestPlaces = 20;

/** Why nothing is said of the mechanism. */
export type NoMechanism =
  | { readonly reason: 'structure' | 'same' | 'variance' | 'search' }
  | { readonly reason: 'places'; readonly places: number }
  | { readonly reason: 'collinear' | 'separated'; readonly name: string }
  | { readonly reason: 'events'; readonly events: number; readonly needed: number }
  | { readonly reason: 'numbers'; readonly detail: string };

/** The reason behind an error of the estimates; any other error is not ours to explain. */
export function reasonOf(error: unknown): NoMechanism {
  if (error instanceof ModelError) {
    if (error.code === 'collinear')
      return { reason: 'collinear', name: String(error.details.covariate ?? '') };
    return { reason: 'search' };
  }
  if (!(error instanceof OutcomeError)) throw error;
  const { code, details, message } = error;
  if (code === 'too-few-places') return { reason: 'places', places: Number(details.places ?? 0) };
  if (code === 'no-variation') return { reason: 'same' };
  if (code === 'collinear' || code === 'separated') return { reason: code, name: String(details.name ?? '') };
  if (code === 'too-few-events')
    return { reason: 'events', events: Number(details.events), needed: Number(details.needed) };
  if (code === 'no-place-variance') return { reason: 'variance' };
  if (code === 'not-converged') return { reason: 'search' };
  return { reason: 'numbers', detail: message };
}

/** What cannot be said of the mechanism, why, and what would change it. */
export function mechanismRefusal(told: Told, why: NoMechanism, efficacy: string, outcome: string): Finding {
  const { speaker, common, sample } = told;
  const values: Values = {
    ...common,
    efficacy,
    outcome,
    needed: speaker.number(why.reason === 'events' ? why.needed : fewestPlaces, 0),
    ...('name' in why ? { name: why.name } : {}),
    ...('events' in why ? { events: speaker.number(why.events, 0) } : {}),
    ...('detail' in why ? { detail: why.detail } : {}),
    ...(why.reason === 'places' ? { places: speaker.number(why.places, 0) } : {}),
  };
  const words = (kind: 'why' | 'change'): string =>
    speaker.plain(`mechanism.${kind}.${why.reason}` as MessageId, values);
  const refusal: RefusalWords = {
    why: words('why'),
    change: words('change'),
    meanwhile: speaker.plain('mechanism.meanwhile', values),
  };
  return {
    id: 'mechanism:refused',
    kind: 'mechanism',
    status: 'refused',
    scale: null,
    place: null,
    claims: [{ about: 'efficacy has a part', probability: 0.5, hedge: 'cannot-tell' }],
    says: speaker.hedged('mechanism.refused', 'cannot-tell', values),
    ground: speaker.plain('mechanism.refused.ground', values),
    method: speaker.plain('mechanism.refused.method', values),
    sample,
    numbers: {},
    refusal,
  };
}
