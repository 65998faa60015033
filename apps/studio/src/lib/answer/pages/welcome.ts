import { html } from '../markup.ts';
import { dayIn, minutesFor, type Say } from '../questionnaire.ts';
import { askedOf } from '../sitting.ts';
import type { Drawn, View } from './view.ts';

/** Who asks, what for, how long it takes, that it is voluntary, and when and where results appear. */
export function welcome({ questionnaire, sitting, action }: View, say: Say): Drawn {
  const { community, introduction, terms, language, simulated, slug, forms } = questionnaire;
  const questions = forms?.[0]?.length ?? askedOf(questionnaire, sitting).length;
  const title = say('welcome.title', { community });
  return {
    title,
    main: html`<h1 tabindex="-1">${title}</h1>
${simulated && html`<p class="notice">${say('welcome.simulated')}</p>`}
${terms.organization && html`<p>${say('consent.who', { organization: terms.organization })}</p>`}
<p>${introduction || say('welcome.purpose')}</p>
<p><strong>${say('welcome.length', { questions, minutes: minutesFor(questions) })}</strong> ${say('welcome.voluntary')}</p>
${terms.resultsOn && html`<p>${say('welcome.results', { date: dayIn(terms.resultsOn, language) })}</p>`}
<form id="sheet" method="post" action="${action}"><input type="hidden" name="in" value="${language}"><p class="go"><button class="button" name="do" value="begin">${say('welcome.begin')}</button></p></form>
<p><a href="/a/w/${slug}/private?language=${language}">${say('welcome.readAloud')}</a></p>`,
  };
}
