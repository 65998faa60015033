import { InstrumentError, type ShortForms, shortForms } from '@weft/instruments';
import type { AskDocument } from './ask-document.ts';

/** The short forms of a document; `null` where everybody is asked everything, or (unless `strict`) they no longer work. */
export function formsOf({ instrument, shortForms: options }: AskDocument, strict = false): ShortForms | null {
  if (!options || instrument.items.length === 0) return null;
  try {
    return shortForms(instrument, options);
  } catch (thrown) {
    if (!strict && thrown instanceof InstrumentError) return null;
    throw thrown;
  }
}
