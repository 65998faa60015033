import type { Margin as Beside } from '@weft/findings';
import type { AskDocument } from '$lib/ask/ask-document.ts';
import { languageName } from '$lib/ask/language-names.ts';
import type { Coding, Margin } from '../store/index.ts';
import type { WaveCounts } from './wave-counts.ts';

/** One thing people can be counted by, and what its groups are called. */
export interface Dimension {
  readonly name: string;
  readonly title: string;
  readonly groups: readonly { readonly key: string; readonly title: string }[];
}

/** By what people can be counted: where they live, which language they answer in, and facts they tell. */
export function dimensionsOf(
  places: readonly { readonly id: string; readonly label: string }[],
  languages: readonly { readonly tag: string; readonly english: string }[],
  { instrument }: AskDocument,
  coding: Coding,
  words: { readonly place: string },
): Dimension[] {
  const facts = instrument.facts ?? [];
  return [
    {
      name: 'place',
      title: words.place.charAt(0).toUpperCase() + words.place.slice(1),
      groups: places.map(({ id, label }) => ({ key: id, title: label })),
    },
    {
      name: 'language',
      title: 'Language',
      groups: languages.map(({ tag, english }) => ({ key: tag, title: english })),
    },
    ...facts.flatMap((fact) => {
      const column = coding.columns.find(({ name }) => name === fact.name);
      if (!column) return [];
      const count = column.maximum - column.minimum + 1;
      return [
        {
          name: fact.name,
          title: fact.text ?? fact.name,
          groups: Array.from({ length: count }, (_, at) => ({
            key: String(column.minimum + at),
            title: fact.options?.labels?.[at] ?? String(column.minimum + at),
          })),
        },
      ];
    }),
  ];
}

/** What is known of who lives here beside who answered, for every dimension that has numbers. */
export function marginsOf(
  dimensions: readonly Dimension[],
  known: readonly Margin[],
  counts: WaveCounts,
): Beside[] {
  return dimensions.flatMap(({ name, title, groups }): Beside[] => {
    const rows = known.filter(({ dimension }) => dimension === name);
    const titled = groups.flatMap((group) => {
      const row = rows.find(({ key }) => key === group.key);
      return row ? [{ ...group, people: row.people, row }] : [];
    });
    const [first] = titled;
    if (!first) return [];
    return [
      {
        title,
        source: first.row.source,
        year: first.row.year,
        groups: titled.map(({ key, title, people }) => ({
          title,
          people,
          answered: answeredBy(name, key, counts),
        })),
      },
    ];
  });
}

function answeredBy(dimension: string, key: string, counts: WaveCounts): number {
  if (dimension === 'place') return counts.places.get(key) ?? 0;
  if (dimension === 'language') return counts.languages.get(key) ?? 0;
  return counts.facts.get(dimension)?.get(Number(key)) ?? 0;
}

export const languageGroup = (tag: string): { readonly tag: string; readonly english: string } => ({
  tag,
  english: languageName(tag).english,
});
