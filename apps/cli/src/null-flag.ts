import { type NullName, nullNames } from '@weft/ecometrics';
import type { Flags } from './flags.ts';
import { WrongUse } from './wrong-use.ts';

/** `--null NAME|V`: a named null, or the variance of random answers in squared steps between options. */
export function nullOf(flags: Flags): NullName | number {
  const given = flags.text('null');
  if (given === undefined) return 'uniform';
  const named = nullNames.find((name) => name === given.toLowerCase());
  if (named) return named;
  const variance = Number(given);
  if (given.trim() === '' || !(variance > 0) || !Number.isFinite(variance))
    throw new WrongUse(`--null takes ${nullNames.join(', ')} or a variance such as 1.5, not "${given}".`);
  return variance;
}
