import { writeCsv } from '@weft/formats';
import { showCode } from '../../answer/codes.ts';
import { printedAddress } from '../../invite/address.ts';
import { calendarFile } from '../../invite/calendar.ts';
import { cannotSeeIn } from '../../invite/cannot-see.ts';
import { parentsIn, reminderDays, reminderIn } from '../../invite/reminders.ts';
import { type Asking, languagesToPrint } from '../../invite/said.ts';
import type { CodeSheet, StoreParts, Wave } from '../store/index.ts';
import { printCards } from './cards.ts';
import { printHandout } from './handout.ts';
import { codesAFile } from './invite-page.ts';
import { printPoster } from './poster.ts';

/** What is asked for, as the address of the file says it. */
export interface FileAsked {
  readonly file: string;
  readonly query: URLSearchParams;
  readonly origin: string;
  /** 2026-05-31 */
  readonly today: string;
}

export interface MadeFile {
  readonly body: string | Uint8Array;
  readonly type: string;
  readonly name: string;
}

/** A file of the page of invitations; `null` where there is none of this name, sheet or link. */
export async function inviteFile(
  store: StoreParts,
  wave: Wave,
  asking: Asking,
  offered: readonly string[],
  { file, query, origin, today }: FileAsked,
): Promise<MadeFile | null> {
  const languages = languagesToPrint(offered, query.get('language'));
  const pdf = async (body: Promise<Uint8Array>, name = file): Promise<MadeFile> => ({
    body: await body,
    type: 'application/pdf',
    name,
  });
  switch (file) {
    case 'cards.pdf':
    case 'letters.pdf': {
      const sheet = await sheetOf(store, wave, query.get('sheet'));
      const part = Math.max(1, Math.floor(Number(query.get('part') ?? 1)) || 1);
      const codes = sheet?.codes.slice((part - 1) * codesAFile, part * codesAFile) ?? [];
      if (!sheet || codes.length === 0) return null;
      const place = await labelOf(store, wave, sheet.placeId);
      const size = file === 'cards.pdf' ? 'cards' : 'letters';
      return pdf(
        printCards({ asking, origin, name: sheet.name, codes, place, size, languages }),
        `${sheet.name}-${size}-${part}.pdf`,
      );
    }
    case 'codes.csv': {
      const sheet = await sheetOf(store, wave, query.get('sheet'));
      if (!sheet) return null;
      const place = await labelOf(store, wave, sheet.placeId);
      const rows = sheet.codes.map((code) => [showCode(code), printedAddress(origin, code).address, place]);
      return {
        body: writeCsv(['code', 'address', 'place'], rows),
        type: 'text/csv; charset=utf-8',
        name: `${sheet.name}.csv`,
      };
    }
    case 'poster.pdf':
    case 'strips.pdf': {
      const link = await store.links.find(query.get('link') ?? '');
      if (!link || link.waveId !== wave.id || link.revoked || link.way !== 'open') return null;
      const paper = query.get('paper') === 'a3' ? 'a3' : 'a4';
      const strips = file === 'strips.pdf' ? 10 : 0;
      return pdf(printPoster({ asking, origin, door: link.slug, paper, strips, languages }));
    }
    case 'slips.pdf': {
      const last = query.get('last') === 'yes';
      const sheets = languages.map((language) => ({
        ...reminderIn(asking, language, last, null),
        points: [],
        way: null,
      }));
      return pdf(printHandout(sheets, true));
    }
    case 'parents.pdf':
      return pdf(
        printHandout(
          languages.map((language) => ({ ...parentsIn(asking, language), points: [], way: null })),
        ),
      );
    case 'private.pdf':
      return pdf(
        printHandout(
          languages.map((language) => ({ ...cannotSeeIn(asking, language), sentences: [], way: null })),
        ),
      );
    case 'reminders.ics':
      return {
        body: calendarFile(
          reminderDays(wave.opensOn, wave.closesOn).map(({ day, last }) => {
            const { sentences } = reminderIn(asking, offered[0] ?? 'en', last, null);
            return {
              id: `${wave.id}-${last ? 'last' : 'first'}@weft`,
              day,
              title: `Remind everybody: ${wave.name}`,
              text: sentences.join('\n'),
            };
          }),
          today,
        ),
        type: 'text/calendar; charset=utf-8',
        name: 'reminders.ics',
      };
    default:
      return null;
  }
}

/** A sheet whose codes still work. */
async function sheetOf(store: StoreParts, wave: Wave, id: string | null): Promise<CodeSheet | null> {
  const sheets = await store.codes.list(wave.communityId, wave.id);
  return sheets.find((sheet) => sheet.id === id && !sheet.revoked) ?? null;
}

async function labelOf(store: StoreParts, wave: Wave, placeId: string | null): Promise<string> {
  return placeId === null ? '' : (await store.places.get(wave.communityId, placeId)).label;
}
