import type { RequestEvent } from '@sveltejs/kit';
import { readCode } from '$lib/answer/codes.ts';
import { html } from '$lib/answer/markup.ts';
import { closedPage, codePage, shutDoor } from '$lib/answer/pages/plain-pages.ts';
import { sittingPage } from '$lib/answer/pages/sitting-page.ts';
import { searchOf } from '$lib/answer/pages/view.ts';
import { sayIn } from '$lib/answer/questionnaire.ts';
import type { Given } from '$lib/answer/sitting.ts';
import { newSitting, step } from '$lib/answer/sitting.ts';
import { type Store, studioStore } from '../store/index.ts';
import {
  type AskedWave,
  askedWave,
  drawForm,
  languageOf,
  languagesAsked,
  questionnaireIn,
} from './asked-wave.ts';
import { type Door, findDoor } from './doors.ts';
import { plainWords } from './plain-words.ts';
import { resultsAddress } from './results-address.ts';
import { givenBy, keepSitting, keptSitting } from './sitting-cookie.ts';
import { ticketsHere } from './tickets-here.ts';
import { wholeDocument } from './whole-document.ts';

type Asking = RequestEvent & { readonly params: { readonly door: string } };

/** The first page behind a code or link. Looking spends nothing. */
export async function showDoor(event: Asking): Promise<Response> {
  const store = await studioStore();
  const door = await findDoor(event, store, event.params.door);
  if (!('asked' in door)) return shut(event, store, door);
  const { asked } = door;
  if (asked.wave.state !== 'open') return closed(event, asked);
  const language = languageOf(asked, [
    event.url.searchParams.get('language'),
    ...languagesAsked(event.request),
  ]);
  const questionnaire = await questionnaireIn(asked, language, event.url.origin);
  const sitting = newSitting(questionnaire, language);
  const kept = door.way === 'kiosk' ? null : await keptSitting(event, store, asked.wave, questionnaire);
  const page = sittingPage({
    questionnaire,
    sitting,
    action: event.url.pathname,
    again: false,
    unsent: 0,
    connected: true,
  });
  const say = sayIn(questionnaire);
  const answered = kept?.answers.filter((answer) => answer !== null).length ?? 0;
  const goOn =
    kept?.agreed && kept.screen !== 'thanks'
      ? html`<div class="sheet"><p class="notice">${say('later.welcome', { answered })} <a href="/a/w/${asked.wave.slug}${searchOf(kept)}">${say('later.goOn')}</a></p></div>`
      : html``;
  return wholeDocument(
    { ...page, body: html`${goOn}${page.body}` },
    {
      island: {
        questionnaire,
        sitting: null,
        door: { kind: door.kind, slug: door.kind === 'link' ? door.typed : null, way: door.way },
      },
    },
  );
}

/**
 * "Begin": the code is spent, and the device gets a ticket that says nothing of it. A page with scripts asks
 * for the ticket itself; a shared device for some at once, so that the next people can begin without a connection.
 */
export async function begin(event: Asking): Promise<Response> {
  const store = await studioStore();
  const door = await findDoor(event, store, event.params.door);
  const json = (event.request.headers.get('accept') ?? '').includes('application/json');
  if (!('asked' in door)) return json ? said(door.kind, 410) : shut(event, store, door);
  const { asked } = door;
  if (asked.wave.state !== 'open') return json ? said('closed', 410) : closed(event, asked);
  const form = await event.request.formData().catch(() => new FormData());
  let placeId = door.placeId;
  if (door.kind === 'code') {
    const redeemed = await store.codes.redeem(door.typed);
    if (typeof redeemed === 'string')
      return json ? said(redeemed, 410) : shut(event, store, { kind: redeemed });
    placeId = redeemed.placeId;
  }
  const tickets = await ticketsHere(store);
  const give = async (): Promise<Given | null> => {
    const ticket = await tickets.issue({
      waveId: asked.wave.id,
      placeId,
      way: door.way,
      form: drawForm(asked),
    });
    return givenBy(store, asked.wave.id, ticket, door.kind === 'link' ? door.typed : null);
  };
  if (json) {
    const many = door.way === 'kiosk' ? stock : 1;
    const given: (Given | null)[] = [];
    while (given.length < many) given.push(await give());
    return Response.json({ given });
  }
  const wanted = form.get('in');
  const language = languageOf(asked, [
    typeof wanted === 'string' ? wanted : null,
    ...languagesAsked(event.request),
  ]);
  const questionnaire = await questionnaireIn(asked, language, event.url.origin);
  const sitting = step(questionnaire, newSitting(questionnaire, language), {
    do: 'begin',
    given: (await give())!,
  });
  await keepSitting(event, store, asked.wave, sitting);
  await store.reached.count(asked.wave.id, [0]);
  return seeOther(`/a/w/${asked.wave.slug}${searchOf(sitting)}`);
}

/** How many people can begin on a shared device while there is no connection. */
const stock = 30;

const said = (outcome: string, status: number): Response => Response.json({ outcome }, { status });

export const seeOther = (to: string): Response =>
  new Response(null, { status: 303, headers: { location: to } });

/** Says why a door does not open. */
async function shut(
  event: Asking,
  store: Store,
  door: Exclude<Door, { readonly asked: AskedWave }>,
): Promise<Response> {
  const { say, page } = plainWords(event);
  const typed = event.params.door.slice(0, 40);
  const { kind } = door;
  const kept = kind === 'used' ? await wayOn(event, store) : null;
  if (kept) return seeOther(kept);
  if (kind === 'mistyped' || kind === 'unknown')
    return wholeDocument(
      page(codePage(say, typed, say(kind === 'mistyped' ? 'code.mistyped' : 'code.wrong', { code: typed }))),
      { status: 404 },
    );
  const reason = {
    used: say('code.used'),
    revoked: say('code.expired'),
    gone: say('door.gone'),
    'too-many': say('code.tooMany'),
  }[kind];
  return wholeDocument(page(shutDoor(say, reason)), { status: kind === 'too-many' ? 429 : 410 });
}

/** Whoever spent their code on this device opens their letter again: to where they were, if that is here. */
async function wayOn(event: Asking, store: Store): Promise<string | null> {
  const found = await store.codes.find(readCode(event.params.door) ?? '');
  const asked = found && (await askedWave(store, { id: found.waveId }));
  if (!asked) return null;
  const questionnaire = await questionnaireIn(asked, asked.settings.languages[0] ?? 'en', event.url.origin);
  const kept = await keptSitting(event, store, asked.wave, questionnaire);
  return kept?.given?.way === 'invited' ? `/a/w/${asked.wave.slug}${searchOf(kept)}` : null;
}

function closed(event: Asking, { wave, settings, community }: AskedWave): Response {
  const { say, page, language } = plainWords(event, settings.languages);
  return wholeDocument(
    page(closedPage(say, language, wave, resultsAddress(wave, event.url.origin)), community.name),
  );
}
