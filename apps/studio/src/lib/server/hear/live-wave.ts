import { mergeSummaries, type Summary, subtractSummary } from '@weft/ecometrics';
import type { CodedSitting, Coding, Store } from '../store/index.ts';
import { summaryOfSittings } from '../store/summary/summary-of-sittings.ts';
import { tellEvent } from './events.ts';
import { inTurn } from './turns.ts';

/** After so many more answers, what is shown of a wave moves. */
export const step = 10;

/** A wave while people answer. */
export interface LiveWave {
  /** Of everybody who answered until now. It stays on the server. */
  readonly summary: Summary;
  /** The same as it was when the last ten had answered: what pages may be made from. */
  readonly snapshot: Summary;
  /** How many stood in the snapshot. */
  readonly people: number;
  /** Goes up by one whenever the snapshot moves. */
  readonly revision: number;
  /** Calls `listener` whenever the snapshot moves, until the function it gives is called. */
  onStep(listener: () => void): () => void;
}

interface Held {
  readonly coding: Coding;
  readonly communityId: string;
  readonly labels: ReadonlyMap<string, string>;
  summary: Summary;
  count: number;
  /** Counted, but not yet in `summary`: ten are summed together, which costs little more than one alone. */
  came: CodedSitting[];
  /** To be summed from the rows before it is used again. */
  stale: boolean;
  snapshot: Summary;
  people: number;
  revision: number;
  readonly listeners: Set<() => void>;
}

const kept = new WeakMap<Store, Map<string, Held>>();

const heldOf = (store: Store): Map<string, Held> => {
  const held = kept.get(store) ?? new Map<string, Held>();
  kept.set(store, held);
  return held;
};

/** The live picture of a wave: from memory where it is there and the store has not moved by other hands. */
export function liveWave(store: Store, waveId: string): Promise<LiveWave> {
  return inTurn(store, waveId, async () => {
    const held = await current(store, waveId);
    return {
      summary: held.summary,
      snapshot: held.snapshot,
      people: held.people,
      revision: held.revision,
      onStep(listener) {
        held.listeners.add(listener);
        return () => void held.listeners.delete(listener);
      },
    };
  });
}

async function current(store: Store, waveId: string): Promise<Held> {
  const all = heldOf(store);
  const there = all.get(waveId);
  const count = await store.answers.count(waveId);
  if (there && !there.stale && there.count === count) {
    sumUp(there);
    return there;
  }
  const summary = await store.summary(waveId);
  const communityId = there?.communityId ?? (await store.waves.one(waveId)).communityId;
  const places = await store.places.list(communityId);
  const held: Held = {
    coding: there?.coding ?? (await store.waves.coding(waveId)),
    communityId,
    labels: new Map(places.map(({ id, label }) => [id, label])),
    summary,
    count,
    came: [],
    stale: false,
    snapshot: there?.snapshot ?? summary,
    people: there?.people ?? count,
    revision: there?.revision ?? 0,
    listeners: there?.listeners ?? new Set(),
  };
  if (Math.abs(held.count - held.people) >= step) moveSnapshot(waveId, held);
  all.set(waveId, held);
  return held;
}

function moveSnapshot(waveId: string, held: Held): void {
  held.snapshot = held.summary;
  held.people = held.count;
  held.revision++;
  for (const listener of held.listeners) listener();
  tellEvent({
    event: 'wave.step',
    communityId: held.communityId,
    waveId,
    people: Math.floor(held.count / step) * step,
  });
}

/**
 * Moves what is held of a wave by what came and what went, when it is held. Call it in the wave's turn, after
 * the store has it.
 */
export function moveLive(
  store: Store,
  waveId: string,
  came: readonly CodedSitting[],
  went: readonly CodedSitting[] = [],
): void {
  const held = heldOf(store).get(waveId);
  if (!held || came.length + went.length === 0) return;
  // A place that is new here: sum from the rows when next asked.
  held.stale ||= [...came, ...went].some(({ placeId }) => placeId !== null && !held.labels.has(placeId));
  if (held.stale) return;
  held.came.push(...came);
  held.count += came.length - went.length;
  const moves = held.count - held.people >= step;
  if (moves || went.length > 0 || held.came.length >= step) sumUp(held);
  if (went.length > 0) held.summary = subtractSummary(held.summary, summed(held, went));
  if (moves) moveSnapshot(waveId, held);
}

function sumUp(held: Held): void {
  if (held.came.length === 0) return;
  held.summary = mergeSummaries(held.summary, summed(held, held.came));
  held.came = [];
}

const summed = ({ coding, labels }: Held, sittings: readonly CodedSitting[]): Summary =>
  summaryOfSittings(sittings, coding, labels);

/** Forgets what is held of a wave: its rows are gone, or its places have other names. */
export function forgetLive(store: Store, waveId: string): void {
  heldOf(store).delete(waveId);
}
