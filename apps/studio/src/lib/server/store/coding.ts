import type { AbsencePolicy, Instrument } from '@weft/instruments';

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

/**
 * The coding of an instrument: its scales' items in the order of the instrument, scale by scale, then the
 * columns outside scales.
 *
 * @throws RangeError when an item of a scale does not say its options
 */
export function codingOf(
  { scales, items, absencePolicy }: Pick<Instrument, 'scales' | 'items' | 'absencePolicy'>,
  outside: readonly Omit<CodedColumn, 'scale' | 'reversed'>[] = [],
): Coding {
  const used = scales.map(({ name }) => name).filter((name) => items.some(({ scale }) => scale === name));
  const columns = used.flatMap((name) =>
    items
      .filter(({ scale }) => scale === name)
      .map((item) => {
        if (!item.options) throw new RangeError(`"${item.name}" does not say which options it has.`);
        const { minimum, maximum } = item.options;
        return { name: item.name, scale: name, minimum, maximum, reversed: item.reversed };
      }),
  );
  return {
    columns: [...columns, ...outside.map((column) => ({ ...column, scale: null, reversed: false }))],
    scales: used,
    absencePolicy: {
      dontKnow: absencePolicy.dontKnow,
      toleratedAbsent: absencePolicy.toleratedAbsent,
    },
  };
}
