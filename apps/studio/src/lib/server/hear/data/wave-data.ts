import { type Codebook, codebook } from '@weft/instruments';
import { readDocument } from '$lib/ask/ask-document.ts';
import { rowsFromStore } from '$lib/ask/translation-rows.ts';
import { readSettings, type WaveSettings } from '$lib/hear/wave-settings.ts';
import type { CodedColumn, StoreParts, Wave } from '../../store/index.ts';

/** A wave, and the codebook of the version it was asked with. */
export interface WaveBook {
  readonly wave: Wave;
  readonly settings: WaveSettings;
  readonly book: Codebook;
  readonly columns: readonly CodedColumn[];
  readonly savedOn: string;
}

/** The codebook of the version a wave is asked with. */
export async function waveBook(store: StoreParts, communityId: string, wave: Wave): Promise<WaveBook> {
  const version = await store.instruments.version(communityId, wave.versionId);
  const words = rowsFromStore(await store.translations.list(version.id));
  const { instrument } = readDocument(version.document);
  const { columns } = await store.waves.coding(wave.id);
  return {
    wave,
    settings: readSettings(wave.settings),
    book: codebook(instrument, words, String(version.number)),
    columns,
    savedOn: (version.frozenAt ?? version.savedAt).toISOString().slice(0, 10),
  };
}
