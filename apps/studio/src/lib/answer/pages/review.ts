import { html } from '../markup.ts';
import { type Questionnaire, type Say, written } from '../questionnaire.ts';
import { type Answer, askedOf } from '../sitting.ts';
import { absenceWords } from './question.ts';
import type { Drawn, View } from './view.ts';

/** All answers, each with a way to change it, before they are sent. */
export function review({ questionnaire, sitting, action }: View, say: Say): Drawn {
  const { items, places, language } = questionnaire;
  const asked = askedOf(questionnaire, sitting);
  const open = asked.filter((index) => [null, 'skipped'].includes(sitting.answers[index] as null)).length;
  const title = say('review.title');
  const chosen = places?.find(({ id }) => id === sitting.place);
  return {
    title,
    main: html`<form id="sheet" method="post" action="${action}"><h1 tabindex="-1">${title}</h1>
<p>${say('review.text')}</p>${open > 0 && html`<p>${say('review.open', { count: open })}</p>`}
<p class="go"><button class="button" name="do" value="send">${say('button.send')}</button></p>
<dl>${
      places !== null &&
      !sitting.given?.placed &&
      html`<div><dt>${say('place.choose')}</dt><dd><bdi>${chosen?.label ?? say('review.placeNone')}</bdi><a href="?at=place">${say('review.changePlace')}</a></dd></div>`
    }${asked.map(
      (index, at) =>
        html`<div><dt>${items[index]?.text}</dt><dd>${answerInWords(questionnaire, say, index, sitting.answers[index] ?? null)}<a href="?at=${at + 1}&amp;then=review">${say('review.change', { number: written(at + 1, language) })}</a></dd></div>`,
    )}</dl>
<p class="go"><a class="button second" href="?at=${asked.length}">${say('button.back')}</a><button class="button" name="do" value="send">${say('button.send')}</button></p>
<p><button class="text" name="do" value="discard">${say('button.discard')}</button></p></form>`,
  };
}

function answerInWords({ items }: Questionnaire, say: Say, index: number, answer: Answer): string {
  if (answer === null || answer === 'skipped') return say('review.skipped');
  if (typeof answer === 'string') return say(absenceWords[answer]);
  return items[index]?.options.find(({ code }) => code === answer)?.text ?? String(answer);
}
