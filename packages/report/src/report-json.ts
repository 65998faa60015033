import type { Release } from '@weft/findings';
import type { ReportExtras } from './extras.ts';

/**
 * The release as JSON for programs, with two blanks of indent and a line end at the end. Withheld places
 * carry their name and `"status": "withheld"`, nothing else: not even the reason.
 */
export function reportJson(release: Release, extras: ReportExtras = {}): string {
  const { title, date, file, version, notices } = extras;
  const places = release.places.map((place) =>
    place.status === 'said' ? place : { place: place.place, status: place.status },
  );
  return `${JSON.stringify({ weft: version, title, date, file, notices, ...release, places }, null, 2)}\n`;
}
