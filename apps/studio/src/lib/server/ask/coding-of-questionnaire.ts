import { type Instrument, quarantinedItems, scoredInstrument } from '@weft/instruments';
import { type Coding, codingOf } from '../store/index.ts';

/** How answers are stored: items of scales, and own items in quarantine as columns outside every scale. */
export function codingOfQuestionnaire(instrument: Instrument): Coding {
  return codingOf(
    scoredInstrument(instrument),
    quarantinedItems(instrument).map(({ name, options }) => ({
      name,
      minimum: options?.minimum ?? 1,
      maximum: options?.maximum ?? 5,
    })),
  );
}
