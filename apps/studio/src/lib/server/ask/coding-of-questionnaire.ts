import { type Instrument, quarantinedItems, scoredInstrument } from '@weft/instruments';
import { type Coding, codingOf } from '../store/index.ts';

/**
 * How answers are stored: items of scales, then own items in quarantine and facts about the person as columns
 * outside every scale.
 */
export function codingOfQuestionnaire(instrument: Instrument): Coding {
  return codingOf(
    scoredInstrument(instrument),
    [...quarantinedItems(instrument), ...(instrument.facts ?? [])].map(({ name, options }) => ({
      name,
      minimum: options?.minimum ?? 1,
      maximum: options?.maximum ?? 5,
    })),
  );
}
