import type { Waits } from '../pages/waiting.ts';
import type { Shelf, Unsent } from './shelf.ts';

/** What became of one sitting that was sent. */
export type Sent = 'arrived' | 'withdrawn' | Waits;

export interface Post {
  readonly shelf: Shelf;
  /** Told after each that was tried. */
  readonly tried: (one: Unsent, sent: Sent) => void;
}

const shortest = 4_000;
const longest = 300_000;

/**
 * Sends what waits: at once, when the connection comes back, and again after a while that grows. An answer is
 * dropped from the device only when the server has said that it has it (or that it was taken back).
 */
export function postman({ shelf, tried }: Post) {
  let wait = shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let connected = navigator.onLine;

  async function one(record: Unsent): Promise<Sent> {
    const sent = await attempt(record);
    connected = sent !== 'untried';
    if (sent === 'arrived' || sent === 'withdrawn') await shelf.dropUnsent(record.id);
    else if (sent !== record.waits) await shelf.keepUnsent({ ...record, waits: sent });
    tried(record, sent);
    return sent;
  }

  async function all(): Promise<void> {
    clearTimeout(timer);
    let again = false;
    for (const record of await shelf.unsent()) {
      if (record.waits === 'closed' || record.waits === 'refused') continue;
      const sent = await one(record);
      if (sent === 'untried' || sent === 'busy') again = true;
      if (sent === 'untried') break;
    }
    if (!again) {
      wait = shortest;
      return;
    }
    timer = setTimeout(() => void sendAll(), wait);
    wait = Math.min(longest, wait * 2);
  }

  const sendAll = (): Promise<void> => {
    running ??= all().finally(() => {
      running = null;
    });
    return running;
  };

  addEventListener('online', () => {
    wait = shortest;
    void sendAll();
  });
  return { sendAll, sendOne: one, connected: () => connected && navigator.onLine };
}

async function attempt({ slug, body }: Unsent): Promise<Sent> {
  let response: Response;
  try {
    response = await fetch(`/a/w/${slug}/send`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch {
    return 'untried';
  }
  const { outcome } = (await response.json().catch(() => ({}))) as { outcome?: string };
  if (response.ok && (outcome === 'stored' || outcome === 'known')) return 'arrived';
  if (response.ok && (outcome === 'withdrawn' || outcome === 'closed')) return outcome;
  return outcome === 'refused' && response.status !== 413 ? 'refused' : 'busy';
}
