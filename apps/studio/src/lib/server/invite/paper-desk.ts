import type { Absence } from '@weft/instruments';
import { responseId } from '../../answer/response-id.ts';
import { type Submitted, submissions } from '../hear/submissions.ts';
import type { Store } from '../store/index.ts';
import type { PaperEntry } from '../store/parts/paper-entries.ts';

/** A form as it was typed in. */
export interface Typed {
  readonly receipt: string;
  readonly placeId: string | null;
  readonly language: string;
  readonly answers: readonly (number | Absence)[];
  readonly by: string;
}

/** `first`: kept until it is typed in again. `differs`: the columns that do; the place is -1, the language -2. */
export type Entered =
  | { readonly state: 'first' }
  | { readonly state: 'stored'; readonly outcome: Submitted }
  | { readonly state: 'differs'; readonly differing: readonly number[] };

/** Where two entries of one form are not the same: columns, -1 for the place, -2 for the language. */
export function differing(one: PaperEntry, other: PaperEntry): number[] {
  return [
    ...(one.placeId === other.placeId ? [] : [-1]),
    ...(one.language === other.language ? [] : [-2]),
    ...one.answers.flatMap((answer, column) => (answer === other.answers[column] ? [] : [column])),
  ];
}

/** Paper forms on their way to being answers: typed in twice, compared, settled. */
export function paperDesk(store: Store, waveId: string) {
  async function becomeAnswer(entry: PaperEntry): Promise<Entered> {
    const { responseId, placeId, language, answers } = entry;
    const outcome = await submissions(store).submit(waveId, {
      ...{ id: responseId, placeId, way: 'paper', answers },
      ...(language === null ? {} : { language }),
    });
    if (outcome !== 'closed' && outcome !== 'busy') await store.paper.forget(waveId, responseId);
    return { state: 'stored', outcome };
  }

  return {
    /** What was typed in before of the form with this receipt. */
    entries: (receipt: string): Promise<PaperEntry[]> => store.paper.of(waveId, responseId(receipt)),

    /** Takes the first entry, or the second: where both agree the form becomes an answer. */
    async enter({ receipt, ...typed }: Typed): Promise<Entered> {
      const id = responseId(receipt);
      const [first] = await store.paper.of(waveId, id);
      const entry: PaperEntry = { ...typed, responseId: id, entry: first ? 2 : 1 };
      await store.paper.keep(waveId, entry);
      if (!first) return { state: 'first' };
      const different = differing(first, entry);
      return different.length > 0 ? { state: 'differs', differing: different } : becomeAnswer(entry);
    },

    /** Ends a difference: what is given now is what the paper says. */
    async settle({ receipt, ...typed }: Typed): Promise<Entered> {
      const entry: PaperEntry = { ...typed, responseId: responseId(receipt), entry: 2 };
      await store.paper.keep(waveId, entry);
      return becomeAnswer(entry);
    },
  };
}
