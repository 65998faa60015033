import { type KnownFact, middleOf, type Story } from '@weft/findings';
import { own } from '$lib/see/own-text.ts';
import type { PdfPart, Press } from './press.ts';

/** A fact's number as pages show it: one decimal at most. */
const written = ({ release }: Press, value: number): string =>
  new Intl.NumberFormat(release.language, { maximumFractionDigits: 1 }).format(value).replace('-', '−');

/** What places carry, told for all of them at once, with source and year. */
export function carriedPart(
  press: Press,
  { carried }: Story,
  most = Number.POSITIVE_INFINITY,
): PdfPart | null {
  const { say, printed } = press;
  if (carried.length === 0) return null;
  return {
    title: say('carried'),
    lead: say('carriedLead'),
    head: [say('what'), say('middle'), say('fromTo'), say('source')],
    rows: carried
      .slice(0, most)
      .map(({ name, middle, least, most: greatest, source, year }) => [
        own(name),
        written(press, middle),
        say('range', { least: written(press, least), most: written(press, greatest) }),
        sourceOf({ source, year }),
      ]),
    more: Math.max(0, carried.length - most) === 0 ? '' : printed.address,
  };
}

/** What one place carries, beside the middle of all. */
export function carriedHere(press: Press, place: string): PdfPart | null {
  const { say, printed } = press;
  const rows = printed.known.flatMap(({ name, year, source, values }) => {
    const here = values.find((value) => value.place === place);
    if (!here) return [];
    return [
      [own(name), written(press, here.value), written(press, middleOf(values)!), sourceOf({ source, year })],
    ];
  });
  return rows.length === 0 ? null : { head: [say('what'), say('here'), say('middle'), say('source')], rows };
}

const sourceOf = ({ source, year }: Pick<KnownFact, 'source' | 'year'>): string => own(`${source}, ${year}`);
