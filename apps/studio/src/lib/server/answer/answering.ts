import type { RequestEvent } from '@sveltejs/kit';
import { eventsOfForm, type Field } from '$lib/answer/event-of-form.ts';
import { closedPage, idlePage, shutDoor } from '$lib/answer/pages/plain-pages.ts';
import { sittingPage } from '$lib/answer/pages/sitting-page.ts';
import { searchOf } from '$lib/answer/pages/view.ts';
import { type Questionnaire, sayIn } from '$lib/answer/questionnaire.ts';
import { answersToSend, type Outcome, type Screen, type Sitting, step } from '$lib/answer/sitting.ts';
import { studioStore } from '../store/index.ts';
import { type AskedWave, askedWave, languageOf, languagesAsked, questionnaireIn } from './asked-wave.ts';
import { seeOther } from './at-the-door.ts';
import { plainWords } from './plain-words.ts';
import { resultsAddress } from './results-address.ts';
import { forgetSitting, keepSitting, keptSitting } from './sitting-cookie.ts';
import { type Taken, takeSitting } from './take-sitting.ts';
import { wholeDocument } from './whole-document.ts';

type Asking = RequestEvent & { readonly params: { readonly slug: string } };

/** After so many seconds without a touch a shared device asks, and after so many more it forgets. */
const idle = { asks: 120, forgets: 20, thanks: 60 };

/** The wave of an address under /a/w, or the page that says in plain words that there is none. */
export async function waveHere(event: Asking): Promise<AskedWave | Response> {
  const asked = await askedWave(await studioStore(), { slug: event.params.slug });
  if (asked) return asked;
  const { say, page } = plainWords(event);
  return wholeDocument(page(shutDoor(say, say('error.notFound'))), { status: 404 });
}

/** The page of a sitting: the one its address names, else where it stands. */
export async function showSitting(event: Asking): Promise<Response> {
  const asked = await waveHere(event);
  if (asked instanceof Response) return asked;
  const { store, wave } = asked;
  const at = event.url.searchParams.get('at') ?? '';
  const { sitting: kept, questionnaire } = await here(event, asked);
  if (kept && at === 'wipe') {
    forgetSitting(event);
    return seeOther(kept.given?.door ? `/a/${kept.given.door}` : '/a');
  }
  if (wave.state !== 'open' && kept?.screen !== 'thanks') return closed(event, asked, questionnaire);
  if (!kept) {
    const { say, page } = plainWords(event, asked.settings.languages);
    return wholeDocument(page(shutDoor(say, say('door.needed')), asked.community.name), {
      island: { questionnaire, sitting: null, door: null },
    });
  }
  if (kept.given?.way === 'kiosk' && at === 'idle') {
    const page = plainWords(event, [kept.language]);
    const back = `/a/w/${wave.slug}${searchOf(kept)}`;
    return wholeDocument(page.page(idlePage(page.say, idle.forgets, back), asked.community.name), {
      refresh: { seconds: idle.forgets, to: `/a/w/${wave.slug}?at=wipe` },
    });
  }
  const shown = at === '' ? kept : step(questionnaire, kept, { do: 'go', ...placeOf(at) });
  if (shown.furthest > kept.furthest) {
    await store.reached.count(wave.id, positions(kept, shown));
    await keepSitting(event, store, wave, { ...kept, furthest: shown.furthest });
  }
  return drawn(event, asked, questionnaire, shown);
}

/** A form of a sitting was sent. */
export async function advance(event: Asking): Promise<Response> {
  const asked = await waveHere(event);
  if (asked instanceof Response) return asked;
  const { store, wave } = asked;
  const form = await event.request.formData().catch(() => null);
  const field: Field = (name) => {
    const value = form?.get(name);
    return typeof value === 'string' ? value : null;
  };
  const { sitting: kept, questionnaire } = await here(event, asked);
  const what = field('do');
  if (what === 'forget' || what === 'next' || !kept) {
    if (kept) forgetSitting(event);
    if (what === 'forget') return new Response(null, { status: 204 });
    const door = kept?.given?.door;
    return seeOther(!kept ? `/a/w/${wave.slug}` : door ? `/a/${door}` : '/a');
  }
  if (wave.state !== 'open' && kept.screen !== 'thanks') {
    forgetSitting(event);
    return closed(event, asked, questionnaire);
  }
  if (what === 'send') return send(event, asked, questionnaire, kept);
  const next = eventsOfForm(field, questionnaire.places).reduce<Sitting>(
    (sitting, one) => step(questionnaire, sitting, one),
    kept,
  );
  if (next.furthest > kept.furthest) await store.reached.count(wave.id, positions(kept, next));
  if (next.given === null) {
    forgetSitting(event);
    return drawn(event, asked, questionnaire, { ...next, screen: 'declined' });
  }
  await keepSitting(event, store, wave, next);
  if (next.problem) return drawn(event, asked, questionnaire, next, field('then') === 'review', 400);
  return seeOther(
    `/a/w/${wave.slug}${searchOf(next, next.screen === 'question' && field('then') === 'review')}`,
  );
}

async function send(
  event: Asking,
  asked: AskedWave,
  questionnaire: Questionnaire,
  kept: Sitting,
): Promise<Response> {
  const to = (sitting: Sitting) => seeOther(`/a/w/${asked.wave.slug}${searchOf(sitting)}`);
  if (!kept.given || !kept.agreed || kept.screen === 'thanks') return to(kept);
  const taken = await takeSitting(asked, {
    ticket: kept.given.ticket,
    place: kept.given.placed ? null : kept.place,
    language: kept.language,
    answers: answersToSend(questionnaire, kept) as never,
  });
  if (taken === 'refused' || taken === 'busy') {
    const { page } = plainWords(event, [kept.language]);
    const say = sayIn(questionnaire);
    const reason = taken === 'busy' ? say('error.busy', { seconds: 60 }) : say('error.version');
    return wholeDocument(page(shutDoor(say, reason), asked.community.name), {
      status: taken === 'busy' ? 503 : 422,
    });
  }
  const next = step(questionnaire, kept, { do: 'sent', outcome: outcomeOf(taken) });
  await keepSitting(event, asked.store, asked.wave, next);
  return to(next);
}

const outcomeOf = (taken: Exclude<Taken, 'refused' | 'busy'>): Outcome =>
  taken === 'stored' || taken === 'known' ? 'arrived' : taken;

/** The sitting that the cookie holds, with the questions in its language. */
async function here(
  event: Asking,
  asked: AskedWave,
): Promise<{ readonly sitting: Sitting | null; readonly questionnaire: Questionnaire }> {
  const { origin, searchParams } = event.url;
  const first = languageOf(asked, [searchParams.get('language'), ...languagesAsked(event.request)]);
  const questionnaire = await questionnaireIn(asked, first, origin);
  const sitting = await keptSitting(event, asked.store, asked.wave, questionnaire);
  if (!sitting || sitting.language === first) return { sitting, questionnaire };
  return {
    sitting,
    questionnaire: await questionnaireIn(asked, languageOf(asked, [sitting.language]), origin),
  };
}

async function drawn(
  event: Asking,
  asked: AskedWave,
  before: Questionnaire,
  sitting: Sitting,
  again = event.url.searchParams.get('then') === 'review',
  status = 200,
): Promise<Response> {
  const questionnaire =
    before.language === sitting.language
      ? before
      : await questionnaireIn(asked, sitting.language, event.url.origin);
  const { slug } = asked.wave;
  const page = sittingPage({
    questionnaire,
    sitting,
    action: `/a/w/${slug}`,
    again,
    unsent: 0,
    connected: true,
  });
  const shared = sitting.given?.way === 'kiosk';
  const over = sitting.screen === 'thanks';
  return wholeDocument(page, {
    status,
    island: { questionnaire, sitting, door: null },
    refresh: shared
      ? { seconds: over ? idle.thanks : idle.asks, to: `/a/w/${slug}?at=${over ? 'wipe' : 'idle'}` }
      : null,
  });
}

function closed(
  event: Asking,
  { wave, settings, community }: AskedWave,
  questionnaire: Questionnaire,
): Response {
  const { say, page, language } = plainWords(event, settings.languages);
  return wholeDocument(
    page(closedPage(say, language, wave, resultsAddress(wave, event.url.origin)), community.name),
    // A device may still hold answers that have to be sent or kept.
    { island: { questionnaire, sitting: null, door: null } },
  );
}

const positions = (before: Sitting, after: Sitting): number[] =>
  Array.from({ length: after.furthest - before.furthest }, (_, index) => before.furthest + 1 + index);

const named: readonly Screen[] = ['consent', 'place', 'review'];

function placeOf(at: string): { readonly to: Screen; readonly at?: number } {
  if (/^\d{1,3}$/.test(at)) return { to: 'question', at: Number(at) - 1 };
  return { to: named.find((screen) => screen === at) ?? 'question' };
}
