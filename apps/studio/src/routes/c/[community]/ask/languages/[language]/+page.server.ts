import { error } from '@sveltejs/kit';
import { isRightToLeft } from '@weft/instruments';
import { changedWords } from '$lib/ask/changed-words.ts';
import { languageName } from '$lib/ask/language-names.ts';
import type { Mistake } from '$lib/ask/read-places.ts';
import { draftsFromRows } from '$lib/ask/translation-rows.ts';
import { kindOfText, sheetOf, sourcesOf } from '$lib/ask/translation-sheet.ts';
import { questionnaireOf } from '$lib/server/ask/questionnaire.ts';
import { atDesk, type Desk, enter, fileOf, textOf, translators } from '$lib/server/ask/room.ts';
import { readWords } from '$lib/server/ask/translation-file.ts';
import { StoreError, type StoreParts } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

async function sheetIn(store: StoreParts, communityId: string, language: string) {
  const there = await questionnaireOf(store, communityId);
  if (!there?.languages.includes(language)) error(404, 'This language was not added.');
  const sources = sourcesOf(there.instrument);
  return { there, sources, sheet: sheetOf(there.instrument, there.everyWord, language, there.version.id) };
}

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enter(event);
  const { language } = event.params;
  const { there, sources, sheet } = await sheetIn(store, community.id, language);
  const earlier = new Map(
    (await store.translations.list(there.version.id, language)).map((row) => [row.key, row.earlier] as const),
  );
  return {
    language: { ...languageName(language), rightToLeft: isRightToLeft(language) },
    frozen: there.version.frozenAt !== null,
    rows: sheet.map(({ key, text, status, backTranslation, source }) => ({
      key,
      kind: kindOfText(key),
      source: sources.get(key) ?? '',
      text,
      status,
      backTranslation: backTranslation ?? '',
      stale: text !== '' && source !== undefined && source !== sources.get(key),
      earlier: (earlier.get(key) ?? []).map((one) => one.text),
    })),
  };
};

interface Answer {
  readonly mistake?: Mistake | undefined;
}

async function openSheet({ store, community }: Desk, language: string) {
  const opened = await sheetIn(store, community.id, language);
  if (opened.there.version.frozenAt !== null)
    throw new StoreError(
      'frozen',
      'The questions are frozen, and their words with them. Start a new version to change them.',
    );
  return opened;
}

export const actions: Actions = {
  save: (event) =>
    atDesk<Answer>(event, translators, async (desk) => {
      const { there, sources, sheet } = await openSheet(desk, event.params.language);
      const { form, store } = desk;
      const changed = changedWords(sheet, sources, (key) =>
        form.has(`text ${key}`)
          ? {
              text: textOf(form, `text ${key}`),
              status: textOf(form, `status ${key}`),
              backTranslation: textOf(form, `back ${key}`),
              fits: textOf(form, `fits ${key}`) === 'yes',
            }
          : null,
      );
      await store.translations.save(there.version.id, draftsFromRows(changed));
      return changed.length === 0
        ? 'Nothing was changed.'
        : `${changed.length} ${changed.length === 1 ? 'text was' : 'texts were'} saved. What stood there before is kept.`;
    }),

  read: (event) =>
    atDesk<Answer>(event, translators, async (desk) => {
      const { language } = event.params;
      const { there, sources, sheet } = await openSheet(desk, language);
      const file = fileOf(desk.form, 'file');
      if (!file)
        return {
          mistake: { says: 'No file was chosen.', remedy: 'Choose the file that the translator sent back.' },
        };
      const rows = await readWords(file);
      const other = rows.find((row) => row.language !== language);
      if (other)
        return {
          mistake: {
            says: `“${file.name}” has words in “${other.language}”, and this page is for “${language}”.`,
            remedy: 'Open the page of that language and read the file there.',
          },
        };
      const before = new Map(sheet.map((row) => [row.key, row]));
      const known = rows.filter(({ key }) => before.has(key));
      const given = new Map(known.map((row) => [row.key, row]));
      const changed = changedWords(sheet, sources, (key) => {
        const row = given.get(key);
        return row
          ? {
              text: row.text,
              status: row.status,
              backTranslation: row.backTranslation ?? before.get(key)?.backTranslation ?? '',
              fits: false,
            }
          : null;
      });
      await desk.store.translations.save(there.version.id, draftsFromRows(changed));
      const strange = rows.length - known.length;
      return `${changed.length} of ${rows.length} texts were new or changed, and were saved.${strange > 0 ? ` ${strange} belong to no question here and were left alone.` : ''}`;
    }),
};
