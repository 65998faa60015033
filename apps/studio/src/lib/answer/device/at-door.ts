import type { Given } from '../sitting.ts';
import type { Shelf } from './shelf.ts';

/** Whom a door lets in: with what they were given, or why not. */
export type LetIn = Given | 'no-connection' | 'shut';

const fewest = 10;

/** Asks the server at a door. A code is said here, where there is no answer yet, and nowhere else. */
async function ask(typed: string): Promise<readonly Given[] | 'no-connection' | 'shut'> {
  try {
    const response = await fetch(`/a/${typed}`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ do: 'begin' }),
      credentials: 'omit',
      cache: 'no-store',
    });
    if (response.status >= 500) return 'no-connection';
    if (!response.ok) return 'shut';
    return ((await response.json()) as { given: readonly Given[] }).given;
  } catch {
    return 'no-connection';
  }
}

/** Begins: on a shared device with a ticket that is there already, else with one from the server. */
export async function beginAt(shelf: Shelf, typed: string): Promise<LetIn> {
  const door = await shelf.door(typed);
  const [ready, ...others] = door?.stock ?? [];
  if (door && ready) {
    await shelf.keepDoor(typed, { ...door, stock: others });
    void stockUp(shelf, typed);
    return ready;
  }
  const given = await ask(typed);
  if (typeof given === 'string') return given;
  const [first, ...rest] = given;
  if (!first) return 'shut';
  if (door && rest.length > 0) await shelf.keepDoor(typed, { ...door, stock: rest });
  return first;
}

/** Fetches tickets for the next people on a shared device, while there is a connection. */
export async function stockUp(shelf: Shelf, typed: string): Promise<void> {
  const door = await shelf.door(typed);
  if (door?.way !== 'kiosk' || door.stock.length >= fewest) return;
  const given = await ask(typed);
  if (typeof given === 'string') return;
  const now = await shelf.door(typed);
  if (now) await shelf.keepDoor(typed, { ...now, stock: [...now.stock, ...given] });
}
