/** What happened to a wave or a release: enough for another program to ask, never what anybody answered. */
export type FieldworkEvent =
  | {
      readonly event: 'wave.opened' | 'wave.closed';
      readonly communityId: string;
      readonly waveId: string;
    }
  | {
      /** Ten more people answered; `people` is how many there are, in whole tens. */
      readonly event: 'wave.step';
      readonly communityId: string;
      readonly waveId: string;
      readonly people: number;
    }
  | {
      readonly event: 'release.published';
      readonly communityId: string;
      readonly waveId: string | null;
      readonly releaseId: string;
    };

export const eventNames = ['wave.opened', 'wave.step', 'wave.closed', 'release.published'] as const;
export type EventName = (typeof eventNames)[number];

type Listener = (event: FieldworkEvent) => void;

/** Kept on the process: while one develops, this module is loaded again at every change. */
const kept = globalThis as { weftListeners?: Set<Listener> };

const listeners = (): Set<Listener> => {
  kept.weftListeners ??= new Set();
  return kept.weftListeners;
};

/** Hears of everything told from now on, until the function it gives is called. */
export function onEvent(listener: Listener): () => void {
  listeners().add(listener);
  return () => void listeners().delete(listener);
}

/** Tells everybody who listens. A listener that fails stops neither the others nor the one who tells. */
export function tellEvent(event: FieldworkEvent): void {
  for (const listener of listeners()) {
    try {
      listener(event);
    } catch {}
  }
}
