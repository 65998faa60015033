import type { RespondentWord } from '@weft/instruments';
import { html } from '../markup.ts';
import type { AskedPlace, Say } from '../questionnaire.ts';
import type { Drawn, View } from './view.ts';

const asked: Readonly<Record<string, RespondentWord>> = {
  neighborhood: 'place.question',
  school: 'place.class',
  organization: 'place.team',
  'online-group': 'place.circle',
};

/** More places than this fold away under the larger place they are in. */
const unfolded = 12;

/** Which place a person speaks of, where their code or link does not say: by its name, or from the list. */
export function place({ questionnaire, sitting, action }: View, say: Say): Drawn {
  const { places, kind } = questionnaire;
  const all = places ?? [];
  const title = say(asked[kind] ?? 'place.choose');
  const choice = (id: string, label: string) =>
    html`<label class="choice"><input type="radio" name="place" value="${id}" ${(sitting.chosePlace ? (sitting.place ?? 'none') : '') === id && html`checked`}><span>${label}</span></label>`;
  const areas = byArea(all);
  const list = areas.map(([area, ones]) => {
    const rows = html`<div class="options">${ones.map(({ id, label }) => choice(id, label))}</div>`;
    if (areas.length === 1) return rows;
    const name = area || say('place.areaNone');
    return all.length > unfolded
      ? html`<details class="area"${ones.some(({ id }) => id === sitting.place) && html` open`}><summary>${name}</summary>${rows}</details>`
      : html`<h2 class="note">${name}</h2>${rows}`;
  });
  return {
    title,
    main: html`<form id="sheet" method="post" action="${action}">
<fieldset ${sitting.problem && html`aria-describedby="problem"`}><legend><h1 tabindex="-1">${title}</h1></legend>
${sitting.problem === 'place' && html`<p class="error" id="problem" role="alert">${say('error.place')}</p>`}
${all.length > unfolded && html`<p class="field"><label for="name">${say('place.search')}</label><input id="name" name="placeName" list="places" autocomplete="off"><datalist id="places">${all.map(({ label }) => html`<option value="${label}"></option>`)}</datalist></p>`}
${list}
<div class="options apart">${choice('none', say('place.none'))}</div></fieldset>
<p class="go"><a class="button second" href="?at=consent">${say('button.back')}</a><button class="button" name="do" value="place">${say('button.next')}</button></p></form>`,
  };
}

function byArea(places: readonly AskedPlace[]): [string, AskedPlace[]][] {
  const areas = new Map<string, AskedPlace[]>();
  for (const one of places) areas.set(one.area, [...(areas.get(one.area) ?? []), one]);
  return [...areas];
}
