import type { Release } from '@weft/findings';
import { type Digits, everyFinding, numbersOf } from './numbers-of.ts';

type Row = (string | number | null)[];

/**
 * A header and one row a finding: what is said, how sure, of whom and how it was found. Numbers stand in
 * `numbersCsvRows`, one row each, so that no cell holds more than one thing.
 */
export function findingsCsvRows(release: Release): Row[] {
  return [
    [
      ...['id', 'kind', 'status', 'scale', 'place', 'sentence', 'hedge', 'claim', 'probability'],
      ...['ground', 'method', 'respondents', 'places', 'answers', 'why', 'change', 'meanwhile', 'language'],
    ],
    ...everyFinding(release).map((finding): Row => {
      const { id, kind, status, scale, place, says, claims, ground, method, sample, refusal } = finding;
      return [
        ...[id, kind, status, scale, place],
        says.map(({ text }) => text).join(''),
        claims[0]?.hedge ?? null,
        claims[0]?.about ?? null,
        claims[0] ? Number(claims[0].probability.toFixed(2)) : null,
        ...[ground, method],
        ...[sample.respondents, sample.places, sample.answers],
        ...[refusal?.why ?? null, refusal?.change ?? null, refusal?.meanwhile ?? null],
        release.language,
      ];
    }),
  ];
}

/** A header and one row a number, with the finding it belongs to; places are not in an order of their numbers. */
export function numbersCsvRows(release: Release, digits?: Digits): Row[] {
  return [
    ['finding', 'kind', 'scale', 'place', 'name', 'value'],
    ...numbersOf(release, digits).map(
      ({ finding, kind, scale, place, name, value }): Row => [
        ...[finding, kind, scale, place],
        ...[name, value],
      ],
    ),
  ];
}
