import { type Item, scoredInstrument, translate } from '@weft/instruments';
import { rowsFromStore } from '$lib/ask/translation-rows.ts';
import { frozenVersion } from '../hear/frozen.ts';
import type { ListedRelease, StoreParts } from '../store/index.ts';

/** A text of a question, and the language it is in where that is not the reader's. */
export interface AskedText {
  readonly text: string;
  readonly lang: string | null;
}

/** The questions of one scale as they stood on the screen, without names of columns. */
export interface AskedScale {
  readonly name: string;
  readonly title: AskedText;
  readonly instruction: AskedText | null;
  readonly questions: readonly AskedText[];
  /** From the answer that says least of it to the one that says most, as read; empty where numbers were asked. */
  readonly answers: readonly AskedText[];
}

export interface WhatWasAsked {
  readonly scales: readonly AskedScale[];
  /** Where questions come from, each said once, and whether in adapted words. */
  readonly sources: readonly string[];
}

/** What people were asked in the wave of a release, in a language; `null` for a release of no wave. */
export async function whatWasAsked(
  store: StoreParts,
  { communityId, waveId }: Pick<ListedRelease, 'communityId' | 'waveId'>,
  language: string,
): Promise<WhatWasAsked | null> {
  if (waveId === null) return null;
  const wave = (await store.waves.list(communityId)).find(({ id }) => id === waveId);
  if (!wave) return null;
  const { document } = await frozenVersion(store, communityId, wave.versionId);
  const rows = rowsFromStore(await store.translations.list(wave.versionId));
  const own = document.instrument.language ?? 'en';
  const { instrument, missing } = translate(scoredInstrument(document.instrument), rows, language);
  const lacks = new Set(missing.map(({ key }) => key));
  const said = (key: string, text: string): AskedText => ({
    text,
    lang: own !== language && lacks.has(key) ? own : null,
  });
  const scales = instrument.scales.flatMap((scale): AskedScale[] => {
    const items = instrument.items.filter((item) => item.scale === scale.name && item.text !== undefined);
    if (items.length === 0) return [];
    const { name, title, instruction } = scale;
    return [
      {
        name,
        title: said(`scale/${name}/title`, title),
        instruction: instruction === undefined ? null : said(`scale/${name}/instruction`, instruction),
        questions: items.map((item) => said(`item/${item.name}`, item.text!)),
        answers: answersOf(items[0]!, said),
      },
    ];
  });
  if (scales.length === 0) return null;
  const sources = [...new Set(instrument.items.flatMap(({ source }) => source ?? []))];
  return { scales, sources };
}

function answersOf(
  { name, options }: Item,
  said: (key: string, text: string) => AskedText,
): readonly AskedText[] {
  return (options?.labels ?? []).map((text, index) =>
    said(`answers/${options!.list ?? name}/${options!.minimum + index}`, text),
  );
}
