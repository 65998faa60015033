import { type Html, html } from '../markup.ts';
import { dayIn, type Say } from '../questionnaire.ts';
import { whatWeCannotSee } from '../what-we-cannot-see.ts';
import type { Drawn } from './view.ts';

const page = (title: string, main: Html): Drawn => ({
  title,
  main: html`<h1 tabindex="-1">${title}</h1>${main}`,
});

const errorLine = (wrong: string | null): Html | null =>
  wrong === null ? null : html`<p class="error" id="wrong" role="alert">${wrong}</p>`;

const field = (label: string, name: string, hint: string, value: string, wrong: string | null): Html =>
  html`<p class="field"><label for="${name}">${label}</label><span class="note" id="${name}-hint">${hint}</span>${errorLine(wrong)}<input class="code" id="${name}" name="${name}" value="${value}" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" aria-describedby="${name}-hint${wrong !== null && ' wrong'}"${wrong !== null && html` aria-invalid="true"`}></p>`;

/** Where a code is typed. */
export const codePage = (say: Say, typed: string, wrong: string | null): Drawn =>
  page(
    say('code.title'),
    html`<form id="sheet" method="post" action="/a">${field(say('code.label'), 'code', say('code.hint', { length: 8 }), typed, wrong)}
<p class="go"><button class="button">${say('code.continue')}</button></p></form>
<p><a href="/a/back">${say('withdraw.title')}</a></p><p><a href="/a/bring">${say('bring.title')}</a></p>`,
  );

/** A door that does not open, with the reason and the way on. */
export const shutDoor = (say: Say, reason: string): Drawn =>
  page(
    say('code.title'),
    html`<p class="notice">${reason}</p><p class="go"><a class="button" href="/a">${say('welcome.enterCode')}</a></p>`,
  );

/** A code is needed once, and nothing can be asked about it now. */
export const connectionPage = (say: Say): Drawn =>
  page(say('offline.title'), html`<p class="notice">${say('code.connection')}</p>`);

/** A wave that is not open yet, or no longer. */
export function closedPage(
  say: Say,
  language: string,
  wave: { readonly opensOn: string | null; readonly closesOn: string | null; readonly state: string },
  results: string,
): Drawn {
  if (wave.state === 'planned') {
    const title = wave.opensOn
      ? say('closed.notYet', { date: dayIn(wave.opensOn, language) })
      : say('closed.soon');
    return page(title, html``);
  }
  return page(
    say('closed.title'),
    html`<p class="wrap">${
      wave.closesOn
        ? say('closed.text', { date: dayIn(wave.closesOn, language), address: results })
        : say('closed.noDate', { address: results })
    }</p><p><a href="/a/back?language=${language}">${say('withdraw.title')}</a></p>`,
  );
}

/** Where answers are taken back by their receipt. */
export const withdrawPage = (say: Say, typed: string, wrong: string | null): Drawn =>
  page(
    say('withdraw.title'),
    html`<p>${say('withdraw.text')}</p><form id="sheet" method="post">${field(say('withdraw.label'), 'receipt', say('withdraw.hint'), typed, wrong)}
<p>${say('withdraw.confirm')}</p><p class="go"><button class="button danger">${say('withdraw.button')}</button></p></form>`,
  );

export const withdrawnPage = (say: Say): Drawn =>
  page(say('withdraw.done'), html`<p class="notice">${say('withdraw.gone')}</p>`);

/** Where a file that a device kept is sent. */
export const bringPage = (
  say: Say,
  wrong: string | null,
  done: { readonly stored: number; readonly known: number; readonly refused: number } | null,
): Drawn =>
  page(
    say('bring.title'),
    html`${
      done &&
      html`<div class="notice" role="status">${[
        done.stored > 0 && say('bring.stored', { count: done.stored }),
        done.known > 0 && say('bring.known', { count: done.known }),
        done.refused > 0 && say('bring.notTaken', { count: done.refused }),
      ].map((line) => line && html`<p>${line}</p>`)}</div>`
    }<p>${say('bring.text')}</p><form id="sheet" method="post" enctype="multipart/form-data"><p class="field"><label for="file">${say('bring.label')}</label>${errorLine(wrong)}<input id="file" name="file" type="file" accept=".json,application/json" required${wrong !== null && html` aria-invalid="true" aria-describedby="wrong"`}></p><p class="go"><button class="button">${say('bring.button')}</button></p></form>`,
  );

/** What came of a wave, while not everybody may read it. */
export const resultsPage = (
  say: Say,
  language: string,
  day: string | null,
  community: { readonly id: string; readonly name: string },
): Drawn =>
  page(
    say('results.title'),
    html`<p>${day === null ? say('results.soon') : say('results.on', { date: dayIn(day, language) })}</p><p><a href="/c/${community.id}">${say('results.members', { community: community.name })}</a></p>`,
  );

/** What nobody can see, and what the software holds to: made to be read aloud. */
export const privatePage = (say: Say, pledges: readonly string[], limit: string): Drawn =>
  page(
    say('private.title'),
    html`<h2>${say('private.cannot')}</h2><ul class="plain">${whatWeCannotSee.map((line) => html`<li>${say(`private.${line}`)}</li>`)}</ul>
<h2>${say('private.holds')}</h2><ul class="plain">${[limit, ...pledges].map((line) => html`<li>${line}</li>`)}</ul>
<p><a href="/a/back">${say('withdraw.title')}</a></p>`,
  );

/** Nobody touched a shared device for a while. */
export const idlePage = (say: Say, seconds: number, stay: string): Drawn =>
  page(
    say('kiosk.title'),
    html`<p class="notice" role="alert">${say('kiosk.idle', { seconds })}</p><p class="go"><a class="button" href="${stay}">${say('kiosk.stay')}</a></p>`,
  );
