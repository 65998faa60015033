import {
  askedQuestions,
  type Instrument,
  type LibraryEntry,
  sourceTexts,
  type TranslationRow,
} from '@weft/instruments';

/** An instrument with an entry of the library added, and the words that came with it. */
export interface Added {
  readonly instrument: Instrument;
  readonly translations: readonly TranslationRow[];
  /** Names of the items that are new. */
  readonly items: readonly string[];
}

/**
 * Adds an entry of the library after what is there. An item whose very words are asked already is not asked
 * twice; a scale or item that only shares a name gets another name, and so do its translations.
 */
export function addFromLibrary(instrument: Instrument, entry: LibraryEntry): Added {
  const asked = new Set(instrument.items.map(({ text }) => text));
  const items = entry.instrument.items.filter(({ text }) => !asked.has(text));
  const usedScales = entry.instrument.scales.filter(({ name }) => items.some(({ scale }) => scale === name));
  const scaleNames = freshNames(
    usedScales.map(({ name }) => name),
    instrument.scales.map(({ name }) => name),
  );
  const itemNames = freshNames(
    items.map(({ name }) => name),
    askedQuestions(instrument).flatMap(({ name, column }) => [name, column]),
  );
  const first = instrument.items.length === 0;
  const { introduction } = instrument.introduction ? instrument : entry.instrument;
  const made: Instrument = {
    ...instrument,
    ...(introduction ? { introduction } : {}),
    scales: [
      ...instrument.scales,
      ...usedScales.map((scale) => ({ ...scale, name: scaleNames.get(scale.name)! })),
    ],
    items: [
      ...instrument.items,
      ...items.map((item) => {
        const name = itemNames.get(item.name)!;
        return { ...item, name, column: name, scale: scaleNames.get(item.scale)! };
      }),
    ],
  };
  const wanted = new Set(sourceTexts(made).map(({ key }) => key));
  return {
    instrument: made,
    items: [...itemNames.values()],
    translations: entry.translations
      .map((row) => ({ ...row, key: renamed(row.key, itemNames, scaleNames) }))
      .filter(({ key }) => wanted.has(key) && key !== 'instrument/name')
      .filter(({ key }) => key !== 'instrument/introduction' || first),
  };
}

function freshNames(names: readonly string[], taken: readonly string[]): Map<string, string> {
  const used = new Set(taken);
  return new Map(
    names.map((name) => {
      let fresh = name;
      for (let number = 2; used.has(fresh); number++) fresh = `${name}_${number}`;
      used.add(fresh);
      return [name, fresh];
    }),
  );
}

function renamed(
  key: string,
  items: ReadonlyMap<string, string>,
  scales: ReadonlyMap<string, string>,
): string {
  const [kind, name = '', ...rest] = key.split('/');
  const names = kind === 'item' ? items : kind === 'scale' ? scales : null;
  return [kind, names?.get(name) ?? name, ...rest].join('/');
}
