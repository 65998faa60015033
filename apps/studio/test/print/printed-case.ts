import { execFileSync } from 'node:child_process';
import type { KnownFact, Release } from '@weft/findings';
import type { Printed } from '../../src/lib/server/see/print/printed.ts';

const titles: Readonly<Record<string, string>> = {
  en: 'What Millbrook said',
  es: 'Lo que Molinos se dijo',
  ar: 'ما قالته الطاحونة لنفسها',
};

/** Two facts about every place; those of withheld places are neither an end nor the middle, and stand nowhere else. */
export const factsOf = ({ places }: Release): KnownFact[] => {
  const shown = places.filter(({ status }) => status === 'said').length;
  const values = (from: number) => {
    let [said, held] = [0, 0];
    return places.map(({ place, status }) => ({
      place,
      value: from + (status === 'said' ? said++ : held++ % 2 === 0 ? 0.5 : shown - 1.5),
    }));
  };
  return [
    {
      name: 'Homes that changed hands',
      kind: 'context',
      year: 2025,
      source: 'Town register',
      values: values(700.1),
    },
    { name: 'Burglaries', kind: 'outcome', year: 2024, source: 'Police record', values: values(900.1) },
  ];
};

/** A release as it is printed, with facts, a reply to all and one of a place. */
export const printedCase = (release: Release, more: Partial<Printed> = {}): Printed => ({
  id: '0190f3a1',
  release,
  title: titles[release.language] ?? 'What we said',
  number: 2,
  on: '2026-11-02',
  address: 'https://weft.example.org/r/abcd',
  known: factsOf(release),
  shapes: [],
  replies: [
    { words: 'The bridge was closed that month.', place: null },
    { words: 'We are more than this.', place: release.places[0]?.place ?? null },
  ],
  ...more,
});

/** What poppler reads in a PDF: its text and how many pages it has; null where poppler is not here. */
export function readPdf(pdf: Uint8Array): { readonly text: string; readonly pages: number } | null {
  const quiet = {
    input: pdf,
    stdio: ['pipe', 'pipe', 'ignore'] as ['pipe', 'pipe', 'ignore'],
    encoding: 'utf8' as const,
  };
  try {
    const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', ['-'], quiet))?.[1]);
    return { text: execFileSync('pdftotext', ['-', '-'], quiet).normalize('NFKC'), pages };
  } catch {
    return null;
  }
}

/** Every text in plain data, drawings left out. */
export function* textsIn(data: unknown, key = ''): Generator<string> {
  if (typeof data === 'string') {
    if (key !== 'svg' && key !== 'color' && key !== 'anchor' && key !== 'hedge') yield data;
  } else if (data && typeof data === 'object')
    for (const [name, inner] of Object.entries(data)) yield* textsIn(inner, Array.isArray(data) ? key : name);
}

/** Numbers as they are written: digits with what parts them, without a mark at the end. */
export const numbersIn = (text: string): string[] =>
  (text.match(/\p{Nd}(?:[\p{Nd}.,٫٬]*\p{Nd})?/gu) ?? []).map((number) => number);
