import type { OfferedAbsence, RespondentWord } from '@weft/instruments';
import { html } from '../markup.ts';
import { dayIn, type Say } from '../questionnaire.ts';
import { askedOf } from '../sitting.ts';
import { progress } from './frame.ts';
import type { Drawn, View } from './view.ts';

export const absenceWords: Readonly<Record<OfferedAbsence, RespondentWord>> = {
  dontKnow: 'answer.dontKnow',
  refused: 'answer.refused',
  notApplicable: 'answer.notApplicable',
};

/** One statement and its answers: whole rows to press, and the ways of not answering apart from them. */
export function question({ questionnaire, sitting, action, again }: View, say: Say): Drawn {
  const { language, items, terms, slug } = questionnaire;
  const asked = askedOf(questionnaire, sitting);
  const index = asked[sitting.at] ?? 0;
  const item = items[index]!;
  const chosen = sitting.answers[index];
  const wrong = sitting.problem === 'choose';
  const choice = (value: string | number, text: string) =>
    html`<label class="choice"><input type="radio" name="answer" value="${String(value)}" ${chosen === value && html`checked`}><span>${text}</span></label>`;
  const described = [item.hint && 'hint', wrong && 'problem'].filter(Boolean).join(' ');
  return {
    title: say('question.progress', { number: sitting.at + 1, total: asked.length }),
    main: html`<form id="sheet" method="post" action="${action}"><input type="hidden" name="at" value="${sitting.at}">${again && html`<input type="hidden" name="then" value="review">`}
${progress(say, language, sitting.at, asked.length)}
<fieldset ${described && html`aria-describedby="${described}"`}><legend>${item.instruction && html`<span class="note">${item.instruction}</span>`}<h1 tabindex="-1">${item.text}</h1></legend>
${item.hint && html`<p class="note" id="hint">${item.hint}</p>`}
${wrong && html`<p class="error" id="problem" role="alert">${say('error.choose')}</p>`}
<div class="options">${item.options.map(({ code, text }) => choice(code, text))}</div>
${item.aside.length > 0 && html`<div class="aside">${item.aside.map((absence) => choice(absence, say(absenceWords[absence])))}</div>`}
</fieldset>
<p class="go"><a class="button second" href="${back(sitting.at, again, questionnaire.places !== null && !sitting.given?.placed)}">${say('button.back')}</a><button class="button" name="do" value="answer">${say('button.next')}</button></p>
<p class="ways"><button class="text" name="do" value="skip">${say('button.skip')}</button></p>
<details><summary>${say(sitting.given?.way === 'kiosk' ? 'button.discard' : 'button.stop')}</summary>${
      sitting.given?.way !== 'kiosk' &&
      terms.closesOn &&
      html`<p>${say('later.text', { date: dayIn(terms.closesOn, language) })}</p>`
    }<p><button class="text" name="do" value="discard">${say('button.discard')}</button></p></details>
<p><a href="/a/w/${slug}/private?language=${language}">${say('foot.privacy')}</a></p></form>`,
  };
}

const back = (at: number, again: boolean, chooses: boolean): string =>
  again ? '?at=review' : at > 0 ? `?at=${at}` : chooses ? '?at=place' : '?at=consent';
