import type { ReleaseOptions } from '@weft/findings';
import { tasksOf } from '@weft/findings';
import {
  type Instrument,
  libraryWords,
  scoredInstrument,
  type TranslationRow,
  translate,
} from '@weft/instruments';
import type { AskDocument } from '$lib/ask/ask-document.ts';
import type { ReleaseLanguage } from '$lib/see/release-languages.ts';
import type { Coding } from '../store/index.ts';
import { scalesOf } from './scales.ts';

/** What of the options of a release is words: the language, the names of scales, and of tasks. */
export type WordOptions = Pick<ReleaseOptions, 'language' | 'scales' | 'tasks'>;

/**
 * The words of a wave's questions in a language: as they were translated for it, else as the library has them, else
 * as they were written.
 */
export function wordsOfWave(
  document: AskDocument,
  coding: Coding,
  rows: readonly TranslationRow[],
  language: ReleaseLanguage,
): WordOptions {
  const instrument = named(document.instrument, rows, language);
  const tasks = tasksOf(scoredInstrument(instrument), language);
  return {
    language,
    scales: scalesOf({ ...document, instrument }, coding),
    ...(tasks.length > 1 ? { tasks } : {}),
  };
}

function named(written: Instrument, rows: readonly TranslationRow[], language: ReleaseLanguage): Instrument {
  const { instrument, missing } = translate(written, rows, language);
  const lacks = new Set(missing.map(({ key }) => key));
  const say = (key: string, text: string) => (lacks.has(key) ? (libraryWords(text, language) ?? text) : text);
  return {
    ...instrument,
    scales: instrument.scales.map((scale) => ({
      ...scale,
      title: say(`scale/${scale.name}/title`, scale.title),
      lowEnd: say(`scale/${scale.name}/low`, scale.lowEnd),
      highEnd: say(`scale/${scale.name}/high`, scale.highEnd),
    })),
  };
}
