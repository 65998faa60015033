import { framed } from '../pages/frame.ts';
import { connectionPage } from '../pages/plain-pages.ts';
import { sayIn } from '../questionnaire.ts';
import { newSitting, type Sitting } from '../sitting.ts';
import { answering } from './answering.ts';
import type { Island } from './island.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { show } from './show.ts';
import { waitingList } from './waiting-list.ts';

/**
 * Takes over from the forms of the document. Where this device can keep nothing, it does not: the forms go on
 * as they do without scripts.
 */
async function start(): Promise<void> {
  const island = JSON.parse(document.getElementById('island')?.textContent ?? 'null') as Island | null;
  const shelf = island && (await openShelf().catch(() => null));
  if (!island || !shelf) return;
  void navigator.storage?.persist?.().catch(() => false);
  void navigator.serviceWorker?.register('/a/service-worker.js', { scope: '/a/' }).catch(() => null);
  const [, , second = '', slug = ''] = location.pathname.split('/');
  if (second === 'waiting') return waitingList(shelf, island.plain!);
  if (second === 'w') return resume(shelf, island, slug);
  return arrive(shelf, island, second);
}

/** Behind a code or a link. */
async function arrive(shelf: Shelf, island: Island, typed: string): Promise<void> {
  const { door } = island;
  let { questionnaire } = island;
  if (door?.slug && questionnaire && door.way !== 'invited') {
    const before = await shelf.door(door.slug);
    await shelf.keepDoor(door.slug, {
      slug: questionnaire.slug,
      way: door.way,
      language: questionnaire.language,
      stock: before?.stock ?? [],
    });
  }
  const known = await shelf.door(door?.slug ?? typed.replace('-', '').toUpperCase());
  if (!questionnaire && known) questionnaire = (await shelf.questions(known.slug, known.language)) ?? null;
  if (!questionnaire) {
    if (island.plain) noConnection(island.plain);
    return;
  }
  const kiosk = known?.way === 'kiosk';
  // Whoever opens the page of a shared device is the next person.
  const left = await shelf.sitting(questionnaire.slug);
  const over = kiosk || left?.sitting.screen === 'thanks';
  if (over) await shelf.forgetSitting(questionnaire.slug);
  const kept = over ? undefined : left;
  const goesOn = kept?.sitting.given;
  if (goesOn) history.replaceState(null, '', `/a/w/${questionnaire.slug}`);
  await answering({
    shelf,
    questionnaire,
    sitting: goesOn ? kept.sitting : newSitting(questionnaire, questionnaire.language),
    typed: door?.slug ?? typed,
    kiosk,
    told: goesOn ? kept.told : -1,
    shown: !goesOn && island.questionnaire !== null,
  });
}

/** In the middle of a sitting, or after it. */
async function resume(shelf: Shelf, island: Island, slug: string): Promise<void> {
  const kept = await shelf.sitting(slug);
  const fromServer = island.sitting;
  let sitting: Sitting | null = kept?.sitting ?? null;
  let told = kept?.told ?? -1;
  if (fromServer?.given) {
    if (sitting?.given?.ticket !== fromServer.given.ticket) {
      sitting = fromServer;
      told = fromServer.furthest;
      await shelf.keepSitting(slug, { sitting, told });
    }
    // From here on the sitting is kept on the device alone.
    void fetch(location.pathname, {
      method: 'POST',
      body: new URLSearchParams({ do: 'forget' }),
      redirect: 'manual',
    }).catch(() => null);
  }
  if (!sitting?.given) return;
  const questionnaire =
    (island.questionnaire?.language === sitting.language ? island.questionnaire : null) ??
    (await shelf.questions(slug, sitting.language)) ??
    island.questionnaire;
  if (!questionnaire) return;
  await answering({
    shelf,
    questionnaire,
    sitting,
    typed: sitting.given.door,
    kiosk: sitting.given.way === 'kiosk',
    told,
    shown: sitting === fromServer,
  });
}

/** A code that was not used yet, and no connection to use it. */
function noConnection(plain: NonNullable<Island['plain']>): void {
  const say = sayIn(plain);
  const { title, main } = connectionPage(say);
  const framing = { name: 'Weft', languages: [], switching: 'links', unsent: 0, connected: false } as const;
  show(framed(plain, say, framing, title, main));
}

void start();
