import { parseArgs } from 'node:util';
import { WrongUse } from './wrong-use.ts';

/** Every flag of every verb. A verb names the ones it takes. */
const all = {
  place: { type: 'string' },
  scale: { type: 'string', multiple: true },
  reverse: { type: 'string', multiple: true },
  covariate: { type: 'string', multiple: true },
  group: { type: 'string' },
  'place-covariates': { type: 'string' },
  wave: { type: 'string' },
  waves: { type: 'string' },
  person: { type: 'string' },
  earlier: { type: 'string' },
  task: { type: 'string', multiple: true },
  'covariate-effects': { type: 'string' },
  method: { type: 'string' },
  'item-variance': { type: 'string' },
  decimal: { type: 'string' },
  encoding: { type: 'string' },
  'dont-know': { type: 'string' },
  consensus: { type: 'boolean' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  private: { type: 'boolean' },
  limit: { type: 'string' },
  community: { type: 'string' },
  kind: { type: 'string' },
  simulated: { type: 'boolean' },
  seed: { type: 'string' },
  places: { type: 'string' },
  respondents: { type: 'string' },
  missing: { type: 'string' },
  compare: { type: 'boolean' },
  reference: { type: 'string', multiple: true },
  reliability: { type: 'string' },
  of: { type: 'string' },
  icc: { type: 'string' },
  variance: { type: 'string' },
  items: { type: 'string' },
  alpha: { type: 'string' },
  ask: { type: 'string' },
  difference: { type: 'string' },
  change: { type: 'string' },
  panel: { type: 'string' },
  'place-stability': { type: 'string' },
  correlation: { type: 'string' },
  trial: { type: 'string' },
  'size-variation': { type: 'string' },
  explained: { type: 'string' },
  budget: { type: 'string' },
  'cost-place': { type: 'string' },
  'cost-person': { type: 'string' },
  'cost-item': { type: 'string' },
  'at-most': { type: 'string' },
  power: { type: 'string' },
  confidence: { type: 'string' },
  outcome: { type: 'string' },
  mechanism: { type: 'string' },
  structure: { type: 'string' },
  efficacy: { type: 'string' },
  null: { type: 'string' },
  roster: { type: 'string' },
  check: { type: 'string' },
  'stays-here': { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type FlagName = keyof typeof all;

/** Parsed arguments of one verb. */
export interface Flags {
  readonly files: readonly string[];
  text(name: FlagName): string | undefined;
  list(name: FlagName): readonly string[];
  on(name: FlagName): boolean;
  /** One of a few words, or `otherwise`; anything else is wrong use. */
  choice<T extends string>(name: FlagName, words: readonly T[], otherwise: T): T;
  /** A whole number of at least `least`, or `otherwise`. */
  count(name: FlagName, otherwise: number, least: number): number;
}

export function readFlags(verb: string, args: readonly string[], taken: readonly FlagName[]): Flags {
  const options = Object.fromEntries(
    [...taken, 'help' as const, 'quiet' as const].map((name) => [name, all[name]]),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const why = (error as Error).message.replace(/\. To specify a positional.*$/s, '.');
    throw new WrongUse(`weft ${verb}: ${why} Try "weft ${verb} --help".`);
  }
  const values = parsed.values as Record<string, string | boolean | string[] | undefined>;
  const text = (name: FlagName): string | undefined => values[name] as string | undefined;
  return {
    files: parsed.positionals,
    text,
    list: (name) => (values[name] as string[] | undefined) ?? [],
    on: (name) => values[name] === true,
    choice(name, words, otherwise) {
      const given = text(name)?.toLowerCase();
      if (given === undefined) return otherwise;
      const found = words.find((word) => word === given);
      if (!found) throw new WrongUse(`--${name} takes ${words.join(' or ')}, not "${text(name)}".`);
      return found;
    },
    count(name, otherwise, least) {
      const given = text(name);
      if (given === undefined) return otherwise;
      const value = Number(given);
      if (!Number.isInteger(value) || value < least)
        throw new WrongUse(`--${name} takes a whole number of at least ${least}, not "${given}".`);
      return value;
    },
  };
}
