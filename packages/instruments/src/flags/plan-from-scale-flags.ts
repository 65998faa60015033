import { type AbsencePolicy, defaultAbsencePolicy } from '../asked/absence-policy.ts';
import type { Instrument } from '../asked/instrument.ts';
import type { Item, Options } from '../asked/item.ts';
import { type ScaleRole, scaleOf } from '../asked/scale.ts';
import type { CodingPlan } from '../coding/coding-plan.ts';
import { InstrumentError } from '../instrument-error.ts';

/** The command line's words for how a file is read, each as it was typed. */
export interface ScaleFlags {
  readonly file: string;
  /** `--place COL[,COL…]`, or the exact names where one holds a comma. */
  readonly place: string | readonly string[];
  /** `--scale NAME=COL[,COL…]`, once for each scale. */
  readonly scale: readonly string[];
  /** `--reverse COL[,COL…]:MIN-MAX`, any number of times. */
  readonly reverse?: readonly string[];
  /** `--covariate COL[,COL…]`, any number of times. */
  readonly covariate?: readonly string[];
  readonly decimal?: '.' | ',';
  readonly absencePolicy?: AbsencePolicy;
}

const trustNames = /coh[eé]s|^coh\d*$|trust|confian|vertrau|fiduci|g[uü]ven|belong|tie/i;
const actionNames =
  /control|kontroll|contr[oô]l|^con\d*$|action|act$|efficac|willing|interven|ready|readiness/i;

/**
 * The role a scale's name suggests: cohesion and trust, readiness to act, or neither.
 *
 * @example
 * roleFromName('cohesion') // 'trust'
 * roleFromName('informal control') // 'action'
 * roleFromName('leadership') // 'other'
 */
export function roleFromName(name: string): ScaleRole {
  if (trustNames.test(name)) return 'trust';
  if (actionNames.test(name)) return 'action';
  return 'other';
}

function badFlag(says: string, remedy: string): InstrumentError {
  return new InstrumentError({ code: 'bad-flag', says, remedy });
}

const namesIn = (list: string) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function scaleFlag(flag: string): { readonly name: string; readonly columns: readonly string[] } {
  const equals = flag.indexOf('=');
  const name = flag.slice(0, Math.max(0, equals)).trim();
  const columns = namesIn(flag.slice(equals + 1));
  if (equals < 1 || name === '' || columns.length === 0) {
    throw badFlag(
      `"--scale ${flag}" cannot be read.`,
      'Write a name and its columns, such as --scale cohesion=coh1,coh2,coh3.',
    );
  }
  return { name, columns };
}

function reverseFlag(flag: string): { readonly columns: readonly string[]; readonly options: Options } {
  const read = /^(.+):\s*(-?\d+(?:\.\d+)?)\s*(?:-|\.\.|–)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(flag);
  const minimum = Number(read?.[2]);
  const maximum = Number(read?.[3]);
  if (!read || !(minimum < maximum)) {
    throw badFlag(
      `"--reverse ${flag}" cannot be read.`,
      'Write the columns, then the lowest and highest option, such as --reverse coh4,coh5:1-5.',
    );
  }
  return { columns: namesIn(read[1]!), options: { minimum, maximum } };
}

/**
 * The coding plan behind the command line's flags. Each scale's role is guessed from its name
 * (`roleFromName`). Throws `bad-flag` for what cannot be read, for two scales of one name, and for a reversed
 * column that belongs to no scale.
 *
 * @example
 * planFromScaleFlags({
 *   file: 'survey.csv', place: 'block',
 *   scale: ['cohesion=coh1,coh2,coh3', 'control=con1,con2'], reverse: ['coh3:1-5'], covariate: ['age'],
 * })
 */
export function planFromScaleFlags(flags: ScaleFlags): CodingPlan {
  const scales = flags.scale.map(scaleFlag);
  const twice = scales.find((scale, index) => scales.findIndex(({ name }) => name === scale.name) !== index);
  if (twice) {
    throw badFlag(`Two scales are named "${twice.name}".`, 'Give each --scale a name of its own.');
  }
  const reversed = new Map<string, Options>();
  for (const flag of flags.reverse ?? []) {
    const { columns, options } = reverseFlag(flag);
    for (const column of columns) reversed.set(column, options);
  }
  const columns = new Set(scales.flatMap((scale) => scale.columns));
  const astray = [...reversed.keys()].find((column) => !columns.has(column));
  if (astray !== undefined) {
    throw badFlag(
      `"--reverse" names the column "${astray}", which no --scale has.`,
      `The items are ${[...columns].join(', ')}.`,
    );
  }
  const instrument: Instrument = {
    name: flags.file,
    scales: scales.map(({ name }) => scaleOf(name, roleFromName(name))),
    items: scales.flatMap(({ name, columns: names }) =>
      names.map((column): Item => {
        const options = reversed.get(column);
        return {
          name: column,
          column,
          scale: name,
          reversed: options !== undefined,
          ...(options ? { options } : {}),
        };
      }),
    ),
    absencePolicy: flags.absencePolicy ?? defaultAbsencePolicy,
  };
  const place = typeof flags.place === 'string' ? namesIn(flags.place) : flags.place;
  return {
    file: flags.file,
    place: place.length === 1 ? place[0]! : place,
    instrument,
    covariates: (flags.covariate ?? []).flatMap(namesIn),
    ...(flags.decimal ? { decimal: flags.decimal } : {}),
  };
}
