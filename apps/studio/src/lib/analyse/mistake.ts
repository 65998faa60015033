import { ModelError } from '@weft/ecometrics';
import { FormatError } from '@weft/formats';
import { InstrumentError } from '@weft/instruments';
import type { Mistake } from './worker-protocol.ts';

/**
 * An error in the words of the page: what is wrong, where, and what to do. `about` is what was being done
 * when something failed that nobody foresaw.
 */
export function mistakeFrom(error: unknown, file: string, about: Mistake['about']): Mistake {
  if (error instanceof FormatError)
    return {
      about: 'file',
      says: without(error.message, error.remedy),
      remedy: error.remedy,
      file: error.file,
      row: error.row ?? null,
      column: error.column ?? null,
      lettersDoubtful: error.code === 'not-utf8',
    };
  if (error instanceof InstrumentError)
    return {
      about: error.column === null ? 'answers' : 'columns',
      says: sentence(error.says),
      remedy: error.remedy,
      file: error.file ?? file,
      row: error.row,
      column: error.column,
      lettersDoubtful: false,
    };
  if (error instanceof ModelError)
    return {
      about: 'answers',
      says: error.message,
      remedy: 'Change what a column is used for, above, or bring answers from more people and more places.',
      file,
      row: null,
      column: null,
      lettersDoubtful: false,
    };
  return {
    about,
    says: `Weft made a mistake with ${file}: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Please tell the makers of Weft. Your file was not changed and went nowhere.',
    file,
    row: null,
    column: null,
    lettersDoubtful: false,
  };
}

function without(message: string, remedy: string): string {
  return message.endsWith(remedy) ? message.slice(0, -remedy.length).trim() : message;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
