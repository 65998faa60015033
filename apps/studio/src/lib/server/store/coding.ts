import type { AbsencePolicy } from '@weft/instruments';

/**
 * One column of stored answers. An item of a scale has its options from `minimum` to `maximum`; `reversed`
 * ones are stored as they were chosen and turned when they are summed. A column without a scale (`null`)
 * is a fact about the person, or an own item that is kept out of scales until it is tested.
 */
export interface CodedColumn {
  readonly name: string;
  readonly scale: string | null;
  readonly minimum: number;
  readonly maximum: number;
  readonly reversed: boolean;
}

/** How a frozen version's answers are stored and summed; the order of `columns` is that of the stored codes. */
export interface Coding {
  readonly columns: readonly CodedColumn[];
  readonly scales: readonly string[];
  readonly absencePolicy: Pick<AbsencePolicy, 'dontKnow' | 'toleratedAbsent'>;
}
