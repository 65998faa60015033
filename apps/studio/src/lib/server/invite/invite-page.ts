import { languageName } from '../../ask/language-names.ts';
import type { WaveSettings } from '../../hear/wave-settings.ts';
import { printedAddress, reach } from '../../invite/address.ts';
import { printLanguage } from '../../invite/print-words/print-words.ts';
import { reminderDays, reminderIn } from '../../invite/reminders.ts';
import { dayIn } from '../../invite/said.ts';
import { qrOf } from '../../qr/qr.ts';
import type { Community, StoreParts, Wave } from '../store/index.ts';
import { askingOf } from './asking-of.ts';
import { leafPlaces } from './leaf-places.ts';

/** Codes printed in one file; more come in several, so that nobody waits. */
export const codesAFile = 120;

/** In whole tens, and all only where all are ten or more. */
export function usedInSteps(used: number, count: number): string {
  const tens = Math.floor(used / 10) * 10;
  return tens === 0 ? `fewer than 10 of ${count} used` : `at least ${tens} of ${count} used`;
}

/** Everything the page of invitations shows. No code of a sheet is among it. */
export async function invitePage(
  store: StoreParts,
  community: Community,
  wave: Wave,
  settings: WaveSettings,
  origin: string,
) {
  const places = leafPlaces(await store.places.list(community.id));
  const labelOf = new Map(places.map(({ id, label }) => [id, label]));
  const used = new Map((await store.codes.usedCounts(wave.id)).map((one) => [one.sheetId, one.used]));
  const people = new Set((await store.margins.list(community.id, 'place')).map(({ key }) => key));
  const asking = await askingOf(store, community, wave, settings);
  const links = await store.links.list(community.id, wave.id);
  const open = links.find(({ way, revoked, placeId }) => way === 'open' && !revoked && placeId === null);
  const shown = open ? printedAddress(origin, open.slug).shown : null;
  return {
    reach: reach(origin),
    origin,
    places,
    peopleKnown: places.length > 0 && places.every(({ id }) => people.has(id)),
    languages: settings.languages.map((tag) => ({
      tag,
      name: languageName(tag).own,
      printed: printLanguage(tag).split('-')[0] === tag.split('-')[0],
    })),
    minors: settings.minors,
    sheets: (await store.codes.list(community.id, wave.id)).map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      place: labelOf.get(sheet.placeId ?? '') ?? '',
      count: sheet.codes.length,
      used: usedInSteps(used.get(sheet.id) ?? 0, sheet.codes.length),
      revoked: sheet.revoked,
      files: Array.from({ length: Math.ceil(sheet.codes.length / codesAFile) }, (_, part) => ({
        part: part + 1,
        from: part * codesAFile + 1,
        to: Math.min(sheet.codes.length, (part + 1) * codesAFile),
      })),
    })),
    links: links.map(({ slug, name, placeId, way, revoked }) => {
      const { address, shown } = printedAddress(origin, slug);
      return {
        slug,
        name,
        place: labelOf.get(placeId ?? '') ?? '',
        way,
        revoked,
        address,
        shown,
        qr: qrOf(address),
      };
    }),
    reminders: reminderDays(wave.opensOn, wave.closesOn).map(({ day, last }) => ({
      day: dayIn(day, 'en'),
      last,
      texts: settings.languages
        .filter(
          (tag, at, all) => all.findIndex((other) => printLanguage(other) === printLanguage(tag)) === at,
        )
        .map((tag) => {
          const { language, rightToLeft, title, sentences } = reminderIn(asking, tag, last, shown);
          return {
            language,
            rightToLeft,
            name: languageName(language).own,
            title,
            text: sentences.join('\n'),
          };
        }),
    })),
  };
}
