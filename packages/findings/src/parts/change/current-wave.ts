import { type Answers, firstAbsence, ofWave, regroup, waveOrder } from '@weft/ecometrics';
import type { ChangeOptions } from './change-options.ts';

/** The waves of a study, earliest first, and the two that are compared. */
export interface WavesAsked {
  readonly waves: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Which waves the answers hold: those that some response with a place belongs to. */
export function wavesAsked(answers: Answers, options: ChangeOptions): WavesAsked {
  const grouping = answers.groupings?.find((one) => one.name === options.wave);
  if (!grouping) return { waves: [], from: null, to: null };
  const used = new Set<number>();
  for (let j = 0; j < answers.respondents; j++)
    if (answers.placeOf[j]! >= 0 && grouping.groupOf[j]! >= 0) used.add(grouping.groupOf[j]!);
  const waves = waveOrder(grouping.groups.filter((_, g) => used.has(g)));
  const named = (label: string | undefined): string | undefined =>
    label !== undefined && waves.includes(label) ? label : undefined;
  const to = named(options.to) ?? waves.at(-1) ?? null;
  const before = waves.filter((wave) => wave !== to);
  const from =
    named(options.from) ?? waves[(to === null ? 0 : waves.indexOf(to)) - 1] ?? before.at(-1) ?? null;
  return { waves, from: from === to ? null : from, to };
}

/**
 * The answers that a release speaks of: the later of the waves compared, or all where there are no waves. Items
 * that were not asked in that wave are left out, as long as each scale keeps one.
 */
export function currentWave(answers: Answers, options: ChangeOptions | undefined): Answers {
  if (!options) return answers;
  const { to } = wavesAsked(answers, options);
  return to === null ? answers : withoutUnasked(ofWave(answers, options.wave, to));
}

function withoutUnasked(answers: Answers): Answers {
  const { items, respondents, values, absent } = answers;
  const asked = items.map((_, i) => {
    for (let at = i; at < respondents * items.length; at += items.length)
      if (absent ? absent[at] === 0 : values[at]! < firstAbsence) return true;
    return false;
  });
  const scales = answers.scales.map((name, q) => ({
    name,
    items: items.flatMap((item, i) => (item.scale === q && asked[i] ? [item.name] : [])),
  }));
  if (asked.every(Boolean) || scales.some((scale) => scale.items.length === 0)) return answers;
  return regroup(answers, scales);
}
