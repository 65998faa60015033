import { readDocument } from '../../ask/ask-document.ts';
import { formsOf } from '../../ask/short-form-choice.ts';
import { rowsFromStore } from '../../ask/translation-rows.ts';
import type { WaveSettings } from '../../hear/wave-settings.ts';
import { type PaperQuestion, paperQuestions } from '../../invite/paper-questions.ts';
import type { StoreParts, Wave } from '../store/index.ts';

/** What a wave asks on paper. */
export interface PaperMaterial {
  readonly columns: number;
  /** How many short forms there are; 0 where everybody is asked everything. */
  readonly forms: number;
  /** The questions of a form (from 0) in a language. */
  readonly questions: (language: string, form: number) => Promise<PaperQuestion[]>;
}

export async function paperMaterial(
  store: StoreParts,
  wave: Wave,
  settings: WaveSettings,
): Promise<PaperMaterial> {
  const version = await store.instruments.version(wave.communityId, wave.versionId);
  const document = readDocument(version.document);
  const short = settings.form === 'short' ? formsOf(document) : null;
  const { columns } = await store.waves.coding(wave.id);
  return {
    columns: columns.length,
    forms: short?.forms.length ?? 0,
    questions: async (language, form) =>
      paperQuestions(
        document.instrument,
        columns,
        rowsFromStore(await store.translations.list(wave.versionId, language)),
        language,
        short?.forms[form] ?? null,
      ),
  };
}
