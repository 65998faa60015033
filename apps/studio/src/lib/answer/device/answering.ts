import { eventsOfForm } from '../event-of-form.ts';
import { framed, unsentNotice } from '../pages/frame.ts';
import { idlePage } from '../pages/plain-pages.ts';
import { sittingPage } from '../pages/sitting-page.ts';
import { searchOf } from '../pages/view.ts';
import { type Questionnaire, sayIn } from '../questionnaire.ts';
import {
  answersToSend,
  newSitting,
  type Outcome,
  type Screen,
  type Sitting,
  type Event as SittingEvent,
  step,
} from '../sitting.ts';
import { beginAt, stockUp } from './at-door.ts';
import { idleTimer } from './idle.ts';
import { postman, type Sent } from './sending.ts';
import type { Shelf, Unsent } from './shelf.ts';
import { fieldsOf, show } from './show.ts';

export interface Start {
  readonly shelf: Shelf;
  readonly questionnaire: Questionnaire;
  readonly sitting: Sitting;
  /** What stands behind `/a/`: a code that is used once and never kept, or a link. */
  readonly typed: string | null;
  readonly kiosk: boolean;
  readonly told: number;
  /** Whether the page that is shown is this sitting's already. */
  readonly shown: boolean;
}

const idle = { asks: 120, forgets: 20, thanks: 60 };
const named: readonly Screen[] = ['consent', 'place', 'review'];

/** One person after another answers on this device, with the server or without it. */
export async function answering(start: Start): Promise<void> {
  const { shelf } = start;
  let { questionnaire, sitting, told, typed, kiosk } = start;
  const { slug } = questionnaire;
  const first = questionnaire;
  let unsent = (await shelf.unsent()).length;
  let trouble: string | undefined;
  let warned = false;
  let sending: string | null = null;

  const post = postman({ shelf, tried });
  const timer = idleTimer(untouched);
  const again = () => new URLSearchParams(location.search).get('then') === 'review';
  const home = () => (typed && sitting.given === null ? `/a/${typed}` : `/a/w/${slug}`);

  function draw(focus = true): void {
    const page = sittingPage({
      questionnaire,
      sitting,
      action: `/a/w/${slug}`,
      again: again(),
      unsent,
      connected: post.connected(),
      ...(trouble === undefined ? {} : { trouble }),
    });
    show(page, focus);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href="/a/waiting"]'))
      link.href = `/a/waiting?language=${sitting.language}&from=${slug}`;
    warned = false;
    timer.after(
      !kiosk || sitting.screen === 'welcome' ? null : sitting.screen === 'thanks' ? idle.thanks : idle.asks,
    );
  }

  const save = (): Promise<unknown> =>
    sitting.given ? shelf.keepSitting(slug, { sitting, told }) : shelf.forgetSitting(slug);

  /** Puts a new state on the device, then on the screen, then into the address. */
  async function become(next: Sitting, { push = true, review = false } = {}): Promise<void> {
    sitting = next;
    await save();
    const to = sitting.given
      ? `/a/w/${slug}${searchOf(sitting, review && sitting.screen === 'question')}`
      : home();
    if (to !== location.pathname + location.search)
      history[push ? 'pushState' : 'replaceState'](null, '', to);
    draw();
  }

  async function speak(language: string): Promise<void> {
    trouble = undefined;
    if (language === questionnaire.language) return;
    const there = (await shelf.questions(slug, language)) ?? (await fetched(language));
    if (there) questionnaire = there;
    else {
      trouble = sayIn(questionnaire)('offline.title');
      sitting = { ...sitting, language: questionnaire.language };
    }
  }

  async function fetched(language: string): Promise<Questionnaire | null> {
    try {
      const response = await fetch(`/a/w/${slug}/questions/${language}`, { credentials: 'omit' });
      if (!response.ok) return null;
      const one = (await response.json()) as Questionnaire;
      await shelf.keepQuestions(one);
      return one;
    } catch {
      return null;
    }
  }

  async function otherLanguages(): Promise<void> {
    for (const { tag } of questionnaire.languages)
      if (!(await shelf.questions(slug, tag))) await fetched(tag);
  }

  async function begin(): Promise<void> {
    if (typed === null) return;
    const given = await beginAt(shelf, typed);
    const say = sayIn(questionnaire);
    if (given === 'shut') {
      location.reload();
      return;
    }
    if (given === 'no-connection') {
      trouble = say(kiosk || (await shelf.door(typed)) ? 'offline.title' : 'code.connection');
      draw();
      return;
    }
    told = -1;
    // The address of the first page may be a code: it leaves the device here.
    if (given.door === null) typed = null;
    await become(step(questionnaire, sitting, { do: 'begin', given }), { push: false });
    void otherLanguages();
  }

  async function send(): Promise<void> {
    const { given } = sitting;
    if (!given || !sitting.agreed || sitting.screen === 'thanks') return;
    tell();
    const one: Unsent = {
      id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
      slug,
      waits: 'untried',
      body: {
        ticket: given.ticket,
        place: given.placed ? null : sitting.place,
        language: sitting.language,
        answers: answersToSend(questionnaire, sitting) as never,
      },
    };
    sitting = step(questionnaire, sitting, { do: 'sent', outcome: 'waiting' });
    sending = one.id;
    await shelf.finish(slug, one, { sitting, told });
    unsent += 1;
    const button = document.querySelector<HTMLButtonElement>('.go .button:last-child');
    if (button) button.textContent = sayIn(questionnaire)('offline.sending');
    await Promise.race([post.sendAll(), new Promise((wake) => setTimeout(wake, 5_000))]);
    await become(sitting, { push: false });
  }

  /** The server said something of a sitting, perhaps of somebody who has left. */
  function tried(one: Unsent, sent: Sent): void {
    if (sent === 'arrived' || sent === 'withdrawn') unsent = Math.max(0, unsent - 1);
    const outcome: Outcome | null =
      sent === 'arrived' || sent === 'withdrawn' || sent === 'closed' ? sent : null;
    if (one.id === sending && outcome && sitting.screen === 'thanks') {
      sitting = { ...sitting, outcome };
      void save();
      const line = document.querySelector('[data-outcome]');
      if (line) draw(false);
    } else notice();
  }

  /** The count of what waits, without moving the reader. */
  function notice(): void {
    const said = unsentNotice(sayIn(questionnaire), unsent, post.connected());
    document.querySelector('.queue')?.remove();
    if (said) document.querySelector('main')?.insertAdjacentHTML('beforeend', said.markup);
  }

  /** How far people get, counted without saying who. */
  function tell(): void {
    if (sitting.given === null || sitting.furthest <= told || sitting.screen === 'thanks') return;
    if (navigator.sendBeacon(`/a/w/${slug}/reached`, `${told + 1}-${sitting.furthest}`)) {
      told = sitting.furthest;
      void save();
    }
  }

  /** The next person: nothing of the one before is left but what waits to be sent. */
  async function next(): Promise<void> {
    tell();
    sending = null;
    const door = sitting.given?.door ?? (kiosk ? typed : null);
    await shelf.forgetSitting(slug);
    if (door === null) {
      location.assign('/a');
      return;
    }
    typed = door;
    trouble = undefined;
    told = -1;
    questionnaire = first;
    sitting = newSitting(questionnaire, questionnaire.language);
    await become(sitting, { push: false });
    if (kiosk) void stockUp(shelf, door);
  }

  function untouched(): void {
    if (warned || sitting.screen === 'thanks') {
      void next();
      return;
    }
    const say = sayIn(questionnaire);
    const { title, main } = idlePage(say, idle.forgets, searchOf(sitting, again()));
    const framing = {
      name: questionnaire.community,
      languages: [],
      switching: 'links',
      unsent,
      connected: true,
    } as const;
    show(framed(questionnaire, say, framing, title, main));
    warned = true;
    timer.after(idle.forgets);
  }

  async function act(fields: FormData): Promise<void> {
    const field = (name: string) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : null;
    };
    trouble = undefined;
    const does = field('do');
    if (does === 'begin') return begin();
    if (does === 'send') return send();
    if (does === 'next') return next();
    if (does === 'discard' || does === 'decline') tell();
    const events: readonly SittingEvent[] = eventsOfForm(field, questionnaire.places);
    const after = events.reduce<Sitting>((now, event) => step(questionnaire, now, event), sitting);
    if (after.language !== sitting.language) {
      sitting = after;
      await speak(after.language);
      return become(sitting, { review: again() });
    }
    if (after.given === null && sitting.given !== null) {
      const door = sitting.given.door;
      if (kiosk) return next();
      typed = door;
      sitting = after;
      await save();
      history.replaceState(null, '', door ? `/a/${door}` : `/a/w/${slug}`);
      sitting = { ...after, screen: 'declined' };
      draw();
      return;
    }
    return become(after, { review: field('then') === 'review' });
  }

  /** To the screen that an address names. */
  function go(search: string, push: boolean): void {
    const at = new URLSearchParams(search).get('at') ?? '';
    const number = /^\d{1,3}$/.test(at);
    const to = number ? 'question' : (named.find((screen) => screen === at) ?? 'question');
    trouble = undefined;
    const after = step(questionnaire, sitting, { do: 'go', to, ...(number ? { at: Number(at) - 1 } : {}) });
    void become(after, { push, review: new URLSearchParams(search).get('then') === 'review' });
  }

  document.addEventListener('submit', (event) => {
    if ((event.target as HTMLElement).id !== 'sheet') return;
    event.preventDefault();
    void act(fieldsOf(event));
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const search = link.getAttribute('href') ?? '';
    const language = new URLSearchParams(search).get('language');
    if (language === null) go(search, true);
    else {
      const fields = new FormData();
      fields.set('language', language);
      void act(fields);
    }
  });
  // A choice is kept as it is made, so that nothing is lost when the page goes.
  document.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    if (input.name !== 'answer' || sitting.screen !== 'question') return;
    const answered = eventsOfForm(
      (name) => ({ do: 'answer', at: String(sitting.at), answer: input.value })[name] ?? null,
      null,
    );
    for (const event of answered)
      if (event.do === 'answer') sitting = step(questionnaire, sitting, { ...event, after: 'stay' });
    void save();
  });
  addEventListener('popstate', () => {
    if (sitting.given) go(location.search, false);
    else history.replaceState(null, '', home());
  });
  addEventListener('pagehide', tell);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') tell();
  });

  await shelf.keepQuestions(questionnaire);
  await speak(sitting.language);
  if (start.shown && unsent === 0) timer.after(!kiosk || sitting.screen === 'welcome' ? null : idle.asks);
  else draw(false);
  if (sitting.given) {
    await save();
    void otherLanguages();
  }
  if (kiosk && typed) void stockUp(shelf, typed);
  void post.sendAll();
  document.documentElement.dataset.answers = 'here';
}
