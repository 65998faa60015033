import type { ByteReader } from '../labeled/byte-reader.ts';
import type { ByteWriter } from '../labeled/byte-writer.ts';

/** A number, or which missing value: 0 is `.`, 1 is `.a`, 26 is `.z`. */
export type DtaNumber = { readonly is: number } | { readonly missing: number };

/** One of Stata's kinds of numbers: what it holds, and how it stands in the file. */
export interface DtaKind {
  readonly type: number;
  readonly format: string;
  readonly bytes: number;
  readonly holds: (value: number) => boolean;
  readonly put: (out: ByteWriter, value: number) => void;
  readonly putMissing: (out: ByteWriter, which: number) => void;
  readonly get: (reader: ByteReader) => DtaNumber;
}

export const longestText = 2045;
export const mostReasons = 26;

const whole =
  (least: number, most: number) =>
  (value: number): boolean =>
    Number.isInteger(value) && !Object.is(value, -0) && value >= least && value <= most;

const told = (value: number, most: number): DtaNumber =>
  value > most ? { missing: value - most - 1 } : { is: value };

/** The largest whole number that is no missing value, by kind (Stata's `help missing`). */
const most = { byte: 100, int: 32_740, long: 2_147_483_620 } as const;

/** The double `.`: 2¹⁰²³; `.a` and the others follow in steps of 2¹⁰¹¹. */
const doubleMissing = 2 ** 1023;
const doubleStep = 2 ** 1011;
const floatMissing = 2 ** 127;
const floatStep = 2 ** 115;

export const dtaKinds = {
  byte: {
    type: 65530,
    format: '%8.0g',
    bytes: 1,
    holds: whole(-127, most.byte),
    put: (out, value) => out.byte(value),
    putMissing: (out, which) => out.byte(most.byte + 1 + which),
    get: (reader) => told(reader.int8(), most.byte),
  },
  int: {
    type: 65529,
    format: '%8.0g',
    bytes: 2,
    holds: whole(-32_767, most.int),
    put: (out, value) => out.int16(value),
    putMissing: (out, which) => out.int16(most.int + 1 + which),
    get: (reader) => told(reader.int16(), most.int),
  },
  long: {
    type: 65528,
    format: '%12.0g',
    bytes: 4,
    holds: whole(-2_147_483_647, most.long),
    put: (out, value) => out.int32(value),
    putMissing: (out, which) => out.int32(most.long + 1 + which),
    get: (reader) => told(reader.int32(), most.long),
  },
  float: {
    type: 65527,
    format: '%9.0g',
    bytes: 4,
    holds: (value) => Math.fround(value) === value && Math.abs(value) < floatMissing,
    put: () => {
      throw new RangeError('Numbers are written as doubles.');
    },
    putMissing: () => {
      throw new RangeError('Numbers are written as doubles.');
    },
    get: (reader) => {
      const value = reader.float();
      return value >= floatMissing
        ? { missing: Math.round((value - floatMissing) / floatStep) }
        : { is: value };
    },
  },
  double: {
    type: 65526,
    format: '%10.0g',
    bytes: 8,
    holds: (value) => Math.abs(value) < doubleMissing,
    put: (out, value) => out.double(value),
    putMissing: (out, which) => out.double(doubleMissing + which * doubleStep),
    get: (reader) => {
      const value = reader.double();
      return value >= doubleMissing
        ? { missing: Math.round((value - doubleMissing) / doubleStep) }
        : { is: value };
    },
  },
} as const satisfies Record<string, DtaKind>;

/** The number under which a missing value has its label. */
export const missingLabelCode = (which: number): number => most.long + 1 + which;

/** Which missing value a labeled number is, or `null` where it is an answer. */
export const missingOfLabelCode = (code: number): number | null =>
  code > most.long ? code - most.long - 1 : null;
