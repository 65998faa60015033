import type { Finding, Segment } from '@weft/findings';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheet.ts';

/** A sentence with the thread of its certainty under the hedge word, and the name of its place set apart. */
export function saysOf({ says, place }: Pick<Finding, 'says' | 'place'>): Html {
  return html`${says.map((segment) => segmentOf(segment, place))}`;
}

function segmentOf({ text, hedge }: Segment, place: string | null): Html {
  if (hedge === undefined) return isolated(text, place);
  const sure = hedge === 'cannot-tell' ? 'open' : hedge;
  return html`<span class="sure" data-sure="${sure}">${text}</span>`;
}

/** Text in which a name keeps its own direction of writing. */
export function isolated(text: string, name: string | null): Html {
  if (name === null || name === '') return html`${text}`;
  return html`${text.split(name).map((part, i) => html`${i > 0 && html`<bdi>${name}</bdi>`}${part}`)}`;
}

/** "How we know", folded. */
export function knowOf(sheet: Sheet, finding: Finding): Html {
  return html`<details><summary>${sheet.say('know')}</summary><p class="ground">${isolated(finding.method, finding.place)}</p></details>`;
}

/** One finding: sentence, picture, ground, and how we know. */
export function findingOf(sheet: Sheet, finding: Finding, picture: Html | null = null): Html {
  return html`<article class="finding"><p class="says">${saysOf(finding)}</p>${picture}<p class="ground">${isolated(finding.ground, finding.place)}</p>${knowOf(sheet, finding)}</article>
`;
}
