import type { CodedItem, Instrument } from '@weft/instruments';
import type { ScaleShown } from './finding.ts';

/** The scales as findings and figures speak of them: words from the instrument, ends from the coded options. */
export function scalesShown(instrument: Instrument, items: readonly CodedItem[]): ScaleShown[] {
  const scaleOfItem = new Map(instrument.items.map((item) => [item.name, item.scale]));
  return instrument.scales.map(({ name, role, title, lowEnd, highEnd }) => {
    const mine = items.filter((item) => scaleOfItem.get(item.name) === name);
    return {
      name,
      role,
      title,
      lowEnd,
      highEnd,
      minimum: Math.min(...mine.map((item) => item.minimum)),
      maximum: Math.max(...mine.map((item) => item.maximum)),
      items: mine.map((item) => item.name),
    };
  });
}
