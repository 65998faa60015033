import type { Release, ReleaseOptions } from '@weft/findings';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything } from '../../../../packages/findings/test/everything.ts';
import { told, town, townWith } from '../../../../packages/findings/test/study.ts';
import { country } from '../../../../packages/report/test/report-study.ts';
import { briefPart, printBrief } from '../../src/lib/server/see/print/brief.ts';
import { easyPart, printEasy } from '../../src/lib/server/see/print/easy.ts';
import { mostPlaces } from '../../src/lib/server/see/print/pictures.ts';
import { posterPart, printPoster } from '../../src/lib/server/see/print/poster.ts';
import type { Printed } from '../../src/lib/server/see/print/printed.ts';
import { printReport, reportPart } from '../../src/lib/server/see/print/report.ts';
import { printSlides, slidesPart } from '../../src/lib/server/see/print/slides.ts';
import { mayBePrinted } from './owners.ts';
import { numbersIn, printedCase, readPdf, textsIn } from './printed-case.ts';

const prints = {
  report: { part: reportPart, print: printReport },
  poster: { part: posterPart, print: printPoster },
  slides: { part: slidesPart, print: printSlides },
  brief: { part: briefPart, print: printBrief },
  easy: { part: easyPart, print: printEasy },
} as const;
type Kind = keyof typeof prints;
const kinds = Object.keys(prints) as Kind[];

const partOf = (kind: Kind, printed: Printed) => prints[kind].part(printed);
const pdfOf = (kind: Kind, printed: Printed) => prints[kind].print(printed);

/** Numbers in a text that no finding, figure, fact or constant has; numbers of pages and of findings count up. */
function withoutOwner(text: string, may: ReadonlySet<string>): string[] {
  const counted = new Set(Array.from({ length: 61 }, (_, n) => String(n)));
  return [...new Set(numbersIn(text))].filter((number) => !may.has(number) && !counted.has(number));
}

/** How many pages each print may have. */
const pages: Readonly<Record<Kind, readonly [number, number]>> = {
  report: [2, 40],
  poster: [1, 1],
  slides: [4, 9],
  brief: [1, 1],
  easy: [1, 3],
};

const worlds = { en: 'clear', es: 'small', ar: 'clear' } as const;

describe.each(['en', 'es', 'ar'] as const)('prints in %s', (language) => {
  let printed: Printed;
  let may: ReadonlySet<string>;
  beforeAll(() => {
    printed = printedCase(everything(language, worlds[language], { simulated: true }));
    may = mayBePrinted(printed);
  });

  it.each(kinds)('%s is a tagged PDF whose every number comes from a finding or a figure', async (kind) => {
    const pdf = await pdfOf(kind, printed);
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const read = readPdf(pdf);
    if (read === null) return;
    expect(read.pages).toBeGreaterThanOrEqual(pages[kind][0]);
    expect(read.pages).toBeLessThanOrEqual(pages[kind][1]);
    expect(read.text.length).toBeGreaterThan(300);
    expect(withoutOwner(read.text, may)).toEqual([]);
  });

  it('says on each of them that the data are made up', () => {
    for (const kind of kinds) {
      const { page } = partOf(kind, printed) as { readonly page: { readonly simulated: string } };
      expect(page.simulated, kind).not.toBe('');
    }
  });

  it('says of a withheld place its name, that it is withheld, and nothing else', () => {
    const held = printed.release.places
      .filter(({ status }) => status === 'withheld')
      .map(({ place }) => place);
    expect(held.length).toBeGreaterThan(0);
    const { places } = reportPart(printed) as unknown as {
      readonly places: { readonly list: readonly Listed[] };
    };
    const listed = places.list.filter(({ held: one }) => one);
    expect(listed.map(({ name }) => name)).toEqual(held);
    for (const one of listed)
      expect(Object.keys(one).sort()).toEqual(['held', 'name', 'refusal', 'silent', 'title']);
    const texts = [...textsIn(partOf('report', printed))].join('\n');
    for (const { values } of printed.known)
      for (const { place, value } of values)
        if (held.includes(place) && held.length < values.length)
          expect(texts).not.toContain(new Intl.NumberFormat(language).format(value));
  });
});

interface Listed {
  readonly held: boolean;
  readonly name: string;
}

it('would notice a number that nothing owns', () => {
  const printed = printedCase(everything('en', 'small'));
  const texts = [...textsIn(reportPart(printed))].join('\n');
  expect(withoutOwner(texts, mayBePrinted(printed))).toEqual([]);
  expect(withoutOwner(`${texts} 4,711.8`, mayBePrinted(printed))).toEqual(['4,711.8']);
});

/** Releases that are hard to print. */
const long = (text: string, times: number): string => Array.from({ length: times }, () => text).join(' ');
const longNames = (options: Partial<ReleaseOptions> = {}): Release => {
  const { answers, release } = told(town, 3);
  const name = (place: string): string => `${place} ${long('beside the old ropewalk and the weir', 4)}`;
  return {
    ...everything('en', 'small', { community: long('Saint Bartholomew-upon-the-Marsh', 4), ...options }),
    ...release,
    scales: release.scales.map((scale) => ({
      ...scale,
      title: long(scale.title, 4),
      lowEnd: long(scale.lowEnd, 5),
      highEnd: long(scale.highEnd, 5),
    })),
    places: release.places.map((place) => ({ ...place, place: name(place.place) })),
    placeFindings: release.placeFindings.map((one) => ({ ...one, place: name(one.place ?? '') })),
    pairs: release.pairs.map((one) => ({ ...one, labels: answers.places.map(name) })),
  };
};
const hard: Readonly<Record<string, () => Release>> = {
  'with long names': longNames,
  'of 343 places': () => country(343),
  'without a place that may be spoken of': () => everything('en', 'alike'),
  'of one scale and no parts': () => ({
    ...told(townWith({ scales: [town.scales[0]!], placeVariance: [[0.12]], respondentVariance: [[0.3]] }), 4)
      .release,
    parts: [],
  }),
  'with nothing in it but a level': () => {
    const { release } = told(town, 5);
    return {
      ...release,
      findings: release.findings.filter(({ kind }) => kind === 'level').slice(0, 1),
      placeFindings: [],
      places: release.places.map(({ place }) => ({ place, status: 'withheld', reason: 'private' })),
      pairs: [],
      curves: [],
      parts: [],
      models: [],
    };
  },
};

describe.each(Object.entries(hard))('a release %s', (name, make) => {
  let printed: Printed;
  beforeAll(() => {
    const facts = name.includes('long') || name.includes('343') ? {} : { known: [], replies: [] };
    printed = printedCase(make(), facts);
  });

  it('is printed in every form, and what is one sheet stays one', async () => {
    for (const kind of kinds) {
      const read = readPdf(await pdfOf(kind, printed));
      if (read === null) continue;
      expect(read.pages, kind).toBeGreaterThanOrEqual(kind === 'slides' ? 1 : pages[kind][0]);
      expect(read.pages, kind).toBeLessThanOrEqual(pages[kind][1]);
    }
  });
});

it('gives each of many places its line, and says where its page is', () => {
  const printed = printedCase(country(343));
  const { places } = reportPart(printed) as unknown as {
    readonly places: { readonly many: string; readonly list: readonly unknown[]; readonly pictures: unknown };
  };
  expect(printed.release.places.length).toBeGreaterThan(mostPlaces);
  expect(places.list).toEqual([]);
  expect(places.many).toContain(printed.address);
  const drawn = new Set(textsIn(places.pictures));
  for (const { place } of printed.release.places) expect(drawn.has(place), place).toBe(true);
});
