import type { RespondentWord } from '@weft/instruments';
import { html } from '../markup.ts';
import { type AskedTerms, dayIn, type Questionnaire, type Say } from '../questionnaire.ts';
import type { Drawn, View } from './view.ts';

/** What the answers are used for, and what the software holds to. Nobody answers before agreeing. */
export function consent({ questionnaire, action }: View, say: Say): Drawn {
  const { terms, slug, language } = questionnaire;
  const [title, agree, decline] = terms.minors
    ? [say('assent.title'), say('assent.agree'), say('assent.decline')]
    : [say('consent.title'), say('consent.agree'), say('consent.decline')];
  return {
    title,
    main: html`<form id="sheet" method="post" action="${action}"><h1 tabindex="-1">${title}</h1>
${terms.minors && html`<p>${say('assent.text')}</p>`}
${terms.organization && html`<p>${say('consent.who', { organization: terms.organization })}</p>`}
<ul class="plain">${[
      say('consent.use'),
      say('consent.name'),
      say('consent.limit', { limit: terms.limit }),
      terms.withdrawUntil
        ? say('consent.withdraw', { date: dayIn(terms.withdrawUntil, language) })
        : say('consent.withdrawAny'),
    ].map((line) => html`<li>${line}</li>`)}</ul>
<p>${say('consent.holds')}</p>
<ul class="plain">${pledgeLines(questionnaire, say).map((line) => html`<li>${line}</li>`)}</ul>
${terms.contact && html`<p>${say('consent.contact', { contact: terms.contact })}</p>`}
<p class="go tall"><button class="button" name="do" value="agree">${agree}</button><button class="button second" name="do" value="decline">${decline}</button></p>
<p><a href="/a/w/${slug}/private?language=${language}">${say('foot.privacy')}</a></p></form>`,
  };
}

const words: Readonly<Record<string, RespondentWord>> = {
  'no-ranking': 'pledge.noRanking',
  'no-discipline': 'pledge.noDiscipline',
  'rows-stay': 'pledge.rowsStay',
  'members-first': 'pledge.membersFirst',
};

/** The promises of a wave in words. */
export function pledgeLines(
  { terms, language }: { readonly terms: AskedTerms; readonly language: Questionnaire['language'] },
  say: Say,
): string[] {
  return terms.pledges.flatMap((pledge) => {
    if (pledge === 'destroy')
      return terms.destroyOn ? [say('pledge.destroy', { date: dayIn(terms.destroyOn, language) })] : [];
    const word = words[pledge];
    return word ? [say(word)] : [];
  });
}
