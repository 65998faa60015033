import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { newReceipt, readReceipt } from '../../answer/codes.ts';
import { type Store, type Way, ways } from '../store/index.ts';

/** What a device may do once it was let in: answer one wave, for one place or one it chooses, in one form. */
export interface Ticket {
  readonly waveId: string;
  readonly placeId: string | null;
  readonly way: Way;
  /** The number of a short form; `null` where everything is asked. */
  readonly form: number | null;
  readonly receipt: string;
}

export interface Tickets {
  issue(ticket: Omit<Ticket, 'receipt'>): string;
  /** What a ticket says; `null` when this store did not issue it. */
  read(ticket: string): Ticket | null;
}

/** Longer ones are not looked at. */
const longest = 600;

/**
 * Tickets are signed and never stored: the store cannot tell who holds one, nor which code it was given for.
 * The same ticket always leads to the same response, so that one ticket is one response.
 */
export async function ticketsOf(store: Pick<Store, 'settings'>): Promise<Tickets> {
  const secret = String(await store.settings.setOnce('ticketSecret', randomBytes(32).toString('base64url')));
  const signatureOf = (payload: string): Buffer =>
    createHmac('sha256', secret).update(`weft ticket ${payload}`).digest();
  return {
    issue({ waveId, placeId, way, form }) {
      const payload = Buffer.from(
        JSON.stringify({ w: waveId, p: placeId, y: way, f: form, r: newReceipt(randomBytes) }),
      ).toString('base64url');
      return `${payload}.${signatureOf(payload).toString('base64url')}`;
    },

    read(ticket) {
      if (typeof ticket !== 'string' || ticket.length > longest) return null;
      const [payload = '', signature = '', ...more] = ticket.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = signatureOf(payload);
      if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
      const { w, p, y, f, r } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
        readonly w: string;
        readonly p: string | null;
        readonly y: Way;
        readonly f: number | null;
        readonly r: string;
      };
      if (!ways.includes(y) || readReceipt(r) !== r) return null;
      return { waveId: w, placeId: p, way: y, form: f, receipt: r };
    },
  };
}
