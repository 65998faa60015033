import { type DBSchema, openDB } from 'idb';
import type { Waits } from '../pages/waiting.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Given, Sitting } from '../sitting.ts';
import type { SittingBody } from '../sitting-body.ts';

/** A sitting under way, and up to where the server was told how far people get. */
export interface KeptSitting {
  readonly sitting: Sitting;
  readonly told: number;
}

/** A sitting that is finished and not yet sent. */
export interface Unsent {
  readonly id: string;
  readonly slug: string;
  readonly body: SittingBody;
  readonly waits: Waits;
}

/** A link that others may use too. Codes are never kept. */
export interface KeptDoor {
  readonly slug: string;
  readonly way: 'open' | 'kiosk';
  readonly language: string;
  /** Tickets for the next people on a shared device. */
  readonly stock: readonly Given[];
}

interface Shelves extends DBSchema {
  sittings: { key: string; value: KeptSitting };
  unsent: { key: string; value: Unsent };
  questions: { key: string; value: Questionnaire };
  doors: { key: string; value: KeptDoor };
}

/** What this device keeps: in its own database, away from everybody else's pages. */
export async function openShelf() {
  const database = await openDB<Shelves>('weft-answers', 1, {
    upgrade: (fresh) => {
      for (const name of ['sittings', 'unsent', 'questions', 'doors'] as const) fresh.createObjectStore(name);
    },
  });
  const questionsKey = (slug: string, language: string) => `${slug}/${language}`;
  return {
    sitting: (slug: string) => database.get('sittings', slug),
    keepSitting: (slug: string, kept: KeptSitting) => database.put('sittings', kept, slug),
    forgetSitting: (slug: string) => database.delete('sittings', slug),
    unsent: () => database.getAll('unsent'),
    keepUnsent: (one: Unsent) => database.put('unsent', one, one.id),
    dropUnsent: (id: string) => database.delete('unsent', id),
    questions: (slug: string, language: string) => database.get('questions', questionsKey(slug, language)),
    keepQuestions: (one: Questionnaire) =>
      database.put('questions', one, questionsKey(one.slug, one.language)),
    door: (typed: string) => database.get('doors', typed),
    keepDoor: (typed: string, door: KeptDoor) => database.put('doors', door, typed),
    /** A finished sitting goes to those that wait, and its answers out of the one under way: both, or neither. */
    async finish(slug: string, one: Unsent, after: KeptSitting): Promise<void> {
      const both = database.transaction(['sittings', 'unsent'], 'readwrite');
      await Promise.all([
        both.objectStore('unsent').put(one, one.id),
        both.objectStore('sittings').put(after, slug),
        both.done,
      ]);
    },
  };
}

export type Shelf = Awaited<ReturnType<typeof openShelf>>;
