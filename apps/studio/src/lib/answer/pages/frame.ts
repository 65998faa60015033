import { type Html, html } from '../markup.ts';
import { type Questionnaire, type Say, written } from '../questionnaire.ts';

/** A page as it is shown: the server puts a document around it, a device puts it into the one it has. */
export interface ShownPage {
  readonly title: string;
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly body: Html;
}

export interface Framing {
  /** What stands at the top: the community, where there is one. */
  readonly name: string;
  readonly languages: Questionnaire['languages'];
  /** Languages are buttons of the form `sheet`, or links to this page. */
  readonly switching: 'form' | 'links';
  /** What the Enter key does in the form: the first button of a form, and languages stand before it. */
  readonly usual?: string | undefined;
  /** How many sittings wait on this device. */
  readonly unsent: number;
  readonly connected: boolean;
}

type Spoken = Pick<Questionnaire, 'language' | 'rightToLeft'>;

const mark = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path class="w" d="M8 2V3.8M8 12.2V19.8M8 28.2V30M16 2V11.8M16 20.2V30M24 2V3.8M24 12.2V19.8M24 28.2V30"/><path class="f" d="M2 8H11.8M20.2 8H30M2 16H3.8M12.2 16H19.8M28.2 16H30M2 24H11.8M20.2 24H30"/></svg>`;

/** The page around what is on it: whose questions these are, the languages, and what waits to be sent. */
export function framed(
  { language, rightToLeft }: Spoken,
  say: Say,
  { name, languages, switching, usual, unsent, connected }: Framing,
  title: string,
  main: Html,
): ShownPage {
  return {
    title: name === '' || title === name ? title : `${title} · ${name}`,
    language,
    rightToLeft,
    body: html`<a class="skip" href="#main">${say('reader.skip')}</a>${usual && html`<button form="sheet" name="do" value="${usual}" hidden></button>`}
<header class="top"><p class="who">${mark}<bdi>${name}</bdi></p>${
      languages.length > 1 &&
      html`<div class="langs" role="group" aria-label="${say('language.choose')}">${languages.map(
        ({ tag, own }) =>
          switching === 'form'
            ? html`<button form="sheet" name="language" value="${tag}" lang="${tag}" aria-pressed="${tag === language ? 'true' : 'false'}"><bdi>${own}</bdi></button>`
            : html`<a href="?language=${tag}" lang="${tag}" ${tag === language && html`aria-current="true"`}><bdi>${own}</bdi></a>`,
      )}</div>`
    }</header>
<main id="main" class="sheet" tabindex="-1">${main}${unsentNotice(say, unsent, connected)}</main>`,
  };
}

/** The count first, then that they are safe. */
export function unsentNotice(say: Say, unsent: number, connected: boolean): Html | null {
  if (unsent === 0) return null;
  const [count, ...rest] = say('offline.unsent', { count: unsent }).split('. ');
  return html`<p class="queue"><svg viewBox="0 0 24 24" aria-hidden="true"><rect x="6.5" y="2.5" width="11" height="19" rx="1.5"/><path d="M12 16V8M8.8 11L12 7.8l3.2 3.2"/></svg><span><strong>${count}${rest.length > 0 && '.'}</strong> ${rest.join('. ')} ${!connected && say('offline.here')} <a href="/a/waiting">${say('offline.see')}</a></span></p>`;
}

/** Threads laid, ten at most, and the words beside them. */
export function progress(say: Say, language: string, at: number, total: number): Html {
  const threads = Math.min(10, total);
  const laid = Math.floor((at / total) * threads);
  return html`<div class="threads"><div class="row" aria-hidden="true">${Array.from(
    { length: threads },
    (_, index) => html`<i class="${index < laid ? 'done' : index === laid ? 'here' : ''}"></i>`,
  )}</div><p class="note">${say('question.progress', { number: written(at + 1, language), total: written(total, language) })}</p></div>`;
}
