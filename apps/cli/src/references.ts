import type { ReleaseOptions } from '@weft/findings';
import type { Flags } from './flags.ts';
import { WrongUse } from './wrong-use.ts';

/** `--reference SCALE=VALUE`: expected answers that places are held against. */
export function referencesOf(flags: Flags, scales: readonly string[]): Pick<ReleaseOptions, 'comparison'> {
  const given = flags.list('reference');
  if (given.length === 0) return {};
  const references = Object.fromEntries(
    given.map((text) => {
      const at = text.lastIndexOf('=');
      const [scale, value] = [text.slice(0, at), Number(text.slice(at + 1))];
      if (at < 1 || text.slice(at + 1).trim() === '' || !Number.isFinite(value))
        throw new WrongUse(
          `Write --reference SCALE=VALUE, for instance --reference trust=3.5, not "${text}".`,
        );
      if (!scales.includes(scale))
        throw new WrongUse(
          `--reference ${text}: there is no scale "${scale}". The scales are ${scales.join(', ')}.`,
        );
      return [scale, value];
    }),
  );
  return { comparison: { references } };
}
