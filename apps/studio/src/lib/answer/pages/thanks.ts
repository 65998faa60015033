import type { RespondentWord } from '@weft/instruments';
import { showReceipt } from '../codes.ts';
import { html } from '../markup.ts';
import { dayIn, type Say } from '../questionnaire.ts';
import type { Outcome } from '../sitting.ts';
import type { Drawn, View } from './view.ts';

const said: Readonly<Record<Outcome, RespondentWord>> = {
  arrived: 'thanks.text',
  waiting: 'thanks.kept',
  withdrawn: 'thanks.withdrawn',
  closed: 'thanks.closed',
};

/** Thanks, the receipt with which answers are taken back, and where and when results appear. */
export function thanks({ questionnaire, sitting, action }: View, say: Say): Drawn {
  const { terms, language, results } = questionnaire;
  const { given } = sitting;
  const outcome = sitting.outcome ?? 'arrived';
  const kept = outcome === 'arrived' || outcome === 'waiting';
  const title = say('thanks.title');
  return {
    title,
    main: html`<form id="sheet" method="post" action="${action}"><h1 tabindex="-1">${title}</h1>
<p data-outcome="${outcome}">${say(said[outcome])}</p>
${kept && given && html`<h2>${say('thanks.receiptLabel')}</h2><p class="receipt" dir="ltr">${showReceipt(given.receipt)}</p><p>${say('thanks.receiptKeep')}</p><p><a href="/a/back?language=${language}">${say('withdraw.title')}</a></p>`}
<p class="wrap">${terms.resultsOn ? say('thanks.resultsOn', { date: dayIn(terms.resultsOn, language), address: results }) : say('thanks.results', { address: results })}</p>
<p class="go"><button class="button" name="do" value="next">${say(given?.way === 'kiosk' ? 'kiosk.next' : given?.door ? 'thanks.another' : 'button.close')}</button></p></form>`,
  };
}

/** Nothing was kept, and that is fine. */
export function declined({ action }: View, say: Say): Drawn {
  const title = say('consent.declined');
  return {
    title,
    main: html`<form id="sheet" method="post" action="${action}"><h1 tabindex="-1">${title}</h1><p class="go"><button class="button second" name="do" value="next">${say('button.close')}</button></p></form>`,
  };
}
