import { type Html, html } from '../markup.ts';
import { type Questionnaire, type Say, sayIn } from '../questionnaire.ts';
import type { Sitting } from '../sitting.ts';
import { consent } from './consent.ts';
import { framed, type ShownPage } from './frame.ts';
import { place } from './place.ts';
import { question } from './question.ts';
import { review } from './review.ts';
import { declined, thanks } from './thanks.ts';
import type { Drawn, View } from './view.ts';
import { welcome } from './welcome.ts';

const drawings = { welcome, consent, place, question, review, thanks, declined } satisfies Record<
  Sitting['screen'],
  (view: View, say: Say) => Drawn
>;

const usually: Partial<Record<Sitting['screen'], string>> = { place: 'place', question: 'answer' };

/** The page of a sitting, wherever it stands. The same on the server and on the phone. */
export function sittingPage(view: View): ShownPage {
  const { questionnaire, sitting } = view;
  const say = sayIn(questionnaire);
  const { title, main } = drawings[sitting.screen](view, say);
  return framed(
    questionnaire,
    say,
    {
      name: questionnaire.community,
      languages: questionnaire.languages,
      switching: sitting.screen === 'welcome' ? 'links' : 'form',
      usual: usually[sitting.screen],
      unsent: view.unsent,
      connected: view.connected,
    },
    title,
    html`${view.trouble && html`<p class="error" role="alert">${view.trouble}</p>`}${main}${machineNote(questionnaire, say)}`,
  );
}

const machineNote = ({ machineFrom }: Questionnaire, say: Say): Html | null =>
  machineFrom === '' ? null : html`<p class="note">${say('foot.machine', { language: machineFrom })}</p>`;
