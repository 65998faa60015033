import type { RespondentWord } from '@weft/instruments';
import { html } from '../markup.ts';
import { type Say, written } from '../questionnaire.ts';
import type { Drawn } from './view.ts';

/** Why a sitting still waits: nothing was tried, the server could not, it was too late, or it takes it not. */
export type Waits = 'untried' | 'busy' | 'closed' | 'refused';

export interface WaitingRecord {
  readonly id: string;
  readonly waits: Waits;
}

const words: Readonly<Record<Waits, RespondentWord>> = {
  untried: 'queue.notTried',
  busy: 'queue.serverBusy',
  closed: 'queue.closed',
  refused: 'queue.refused',
};

/** Sittings that wait on this device, each with what can be done about it. */
export function waitingPage(
  say: Say,
  language: string,
  records: readonly WaitingRecord[],
  {
    sure,
    address,
    goBack,
  }: { readonly sure: string | null; readonly address: string; readonly goBack: string | null },
): Drawn {
  const title = say('queue.title');
  const button = (does: string, id: string, word: RespondentWord) =>
    html`<button class="button second" name="${does}" value="${id}">${say(word)}</button>`;
  return {
    title,
    main: html`<form id="sheet" method="post"><h1 tabindex="-1">${title}</h1>
<p role="status">${records.length === 0 ? say('queue.none') : say('offline.unsent', { count: records.length })}</p>
${records.map(
  ({ id, waits }, index) =>
    html`<div class="record" role="group" aria-labelledby="record-${index}"><h2 id="record-${index}">${say('queue.record', { number: written(index + 1, language) })}</h2><p>${say(sure === id ? 'queue.sure' : words[waits])}</p><p class="go">${
      sure === id
        ? [button('delete', id, 'queue.delete'), button('leave', id, 'button.back')]
        : [
            button('try', id, 'button.tryAgain'),
            button('keep', id, 'queue.keepFile'),
            button('ask', id, 'queue.delete'),
          ]
    }</p></div>`,
)}
${records.length > 0 && html`<p class="note">${say('queue.carry', { address })}</p>`}
${goBack && html`<p><a href="${goBack}">${say('queue.goBack')}</a></p>`}</form>`,
  };
}
