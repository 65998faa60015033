import { paperFigure } from '@weft/figures';
import { type Finding, ladder, type Release } from '@weft/findings';
import { reportCatalogueOf } from '@weft/report';
import {
  chapterPictures,
  mapPictures,
  pairCounts,
  placePictures,
} from '../../src/lib/server/see/print/pictures.ts';
import { pressOf } from '../../src/lib/server/see/print/press.ts';
import type { Printed } from '../../src/lib/server/see/print/printed.ts';
import { printedWordsOf } from '../../src/lib/server/see/print/printed-words.ts';
import { numbersIn, textsIn } from './printed-case.ts';

const findingsOf = (release: Release): Finding[] => [
  ...release.findings,
  ...release.placeFindings,
  ...release.parts.flatMap((part) => [
    ...part.findings,
    ...('placeFindings' in part ? part.placeFindings : []),
    ...(part.kind === 'consensus' ? part.scales.flatMap(({ placeFindings }) => placeFindings) : []),
  ]),
];

/** Every number of a value, as decimals in a language. */
function* written(value: unknown, language: string): Generator<string> {
  if (typeof value === 'number')
    for (const decimals of [0, 1, 2, 3, 4]) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      yield* numbersIn(new Intl.NumberFormat(language, digits).format(value));
    }
  else if (value && typeof value === 'object')
    for (const inner of Object.values(value)) yield* written(inner, language);
}

/**
 * The numbers that may be printed of a release: those of its findings, of its figures, of its models and its sample,
 * of facts with their source, of replies, and the constants of what is said of the method.
 */
export function mayBePrinted(printed: Printed): ReadonlySet<string> {
  const { release, known, replies, title, address } = printed;
  const { language } = release;
  const press = pressOf(printed);
  const figures = [
    ...Object.values(chapterPictures(press)).flat(),
    ...mapPictures(press),
    ...pairCounts(press),
    ...[520, 600, 672].flatMap((width) => placePictures(press, width)),
  ].map(paperFigure);
  const strips = release.scales.flatMap(({ minimum, maximum, lowEnd, highEnd }) => [
    ...written([minimum, maximum], language),
    ...numbersIn(`${lowEnd} ${highEnd}`),
  ]);
  const middles = known.map(({ values }) => {
    const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
    const half = (sorted.length - 1) / 2;
    return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
  });
  const texts = [
    ...findingsOf(release).flatMap(({ says, ground, method, refusal }) => [
      says.map(({ text }) => text).join(''),
      ground,
      method,
      ...Object.values(refusal ?? {}),
    ]),
    ...textsIn(figures),
    ...textsIn(release.scales),
    ...textsIn(known),
    ...known.map(({ year }) => String(year)),
    ...textsIn(replies),
    ...release.places.map(({ place }) => place),
    ...Object.values(printedWordsOf(language)),
    ...Object.values(reportCatalogueOf(language).messages),
    ...release.models.flatMap(({ notes, items, coefficients, convergence }) => [
      ...notes.map(({ sentence }) => sentence),
      ...textsIn(items),
      ...textsIn(coefficients),
      ...textsIn(convergence),
    ]),
    title,
    address,
    String(press.page.on),
    ladder.map(({ from }) => String(100 * from)).join(' '),
  ];
  const small = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const brief = new Intl.NumberFormat(language, { notation: 'scientific', maximumSignificantDigits: 3 });
  const checks = release.models.flatMap(({ convergence }) =>
    convergence.checks.flatMap(({ measured, tolerance }) => [measured, tolerance]),
  );
  return new Set([
    ...texts.flatMap(numbersIn),
    ...strips,
    ...checks.flatMap((value) =>
      numbersIn(`${small.format(value)} ${brief.format(value).replace('E', ' ')}`),
    ),
    ...written(release.sample, language),
    ...written(release.models, language),
    ...written(release.limit, language),
    ...written(release.places.length, language),
    ...written(release.places.filter(({ status }) => status === 'said').length, language),
    ...written(known, language),
    ...written(middles, language),
    ...release.pairs.flatMap(({ counts: { differ, likely, same } }) => [
      ...written((100 * same) / Math.max(1, differ + likely + same), language),
    ]),
    ...written(printed.number, language),
  ]);
}
