import { taskProfile } from '@weft/figures';
import { reliabilityFloor, type TasksPart } from '@weft/findings';
import { type Html, html } from '../html.ts';
import { findingOf, isolated, saysOf } from '../parts/claim.ts';
import { drawnOf } from '../parts/drawn.ts';
import { levelPicture } from '../parts/head.ts';
import { refusalOf } from '../parts/said.ts';
import { tableOf } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';

const drawnAtMost = 40;
const inWordsAtMost = 200;

/** Which tasks stand apart in which places: sentences, the strips, and tables folded. */
export function tasksSection(sheet: Sheet, part: TasksPart): Html {
  const { say } = sheet;
  return html`<section class="part" aria-labelledby="tasks"><h2 id="tasks">${say('tasksHead')}</h2>
<p>${say('tasksLead')}</p>
${part.findings.map((finding, i) =>
  finding.status === 'refused'
    ? refusalOf(sheet, finding, `tasks-refusal-${i}`)
    : findingOf(
        sheet,
        finding,
        finding.id === 'tasks'
          ? part.profiles.length > 0
            ? pictureOf(sheet, part)
            : null
          : levelPicture(sheet, finding),
      ),
)}${inWords(sheet, part)}${
  part.reliability.length > 0 &&
  html`<details><summary>${say('tasksTables')}</summary>
${reliabilityTable(sheet, part)}${pairsTable(sheet, part)}${placesTable(sheet, part)}</details>`
}</section>
`;
}

function pictureOf(sheet: Sheet, part: TasksPart): Html {
  return drawnOf((width) =>
    taskProfile(part.profiles, part.tasks, {
      ...sheet.figureOptions,
      width,
      limit: drawnAtMost,
      idPrefix: 'tasks',
    }),
  );
}

function inWords({ say }: Sheet, { placeFindings }: TasksPart): Html | false {
  if (placeFindings.length === 0 || placeFindings.length > inWordsAtMost) return false;
  return html`<details class="in-words"><summary>${say('tasksPlaces')}</summary><dl>${placeFindings.map(
    (finding) =>
      html`<div><dt><bdi>${finding.place}</bdi></dt><dd>${saysOf(finding)} <span class="ground">${isolated(finding.ground, finding.place)}</span></dd></div>`,
  )}</dl></details>
`;
}

const titleOf = (part: TasksPart, name: string): string =>
  part.tasks.find((task) => task.name === name)?.title ?? name;

function reliabilityTable({ say, number }: Sheet, part: TasksPart): Html {
  return tableOf(
    'tasks-reliability',
    say('tasksReliabilityCaption', { floor: number(reliabilityFloor, 1) }),
    [say('tasksTask'), say('tasksVariance'), say('tasksReliability'), say('tasksItems')],
    part.reliability.map(({ task, variance, reliability }) => [
      titleOf(part, task),
      number(variance, 4),
      number(reliability, 3),
      part.tasks.find((one) => one.name === task)?.items.join(', ') ?? '',
    ]),
  );
}

function pairsTable({ say, number }: Sheet, part: TasksPart): Html | false {
  if (part.pairs.length === 0) return false;
  return tableOf(
    'tasks-pairs',
    say('tasksPairsCaption'),
    [say('tasksPair'), say('estimate'), say('interval')],
    part.pairs.map(({ first, second, estimate, interval }) => [
      `${titleOf(part, first)} · ${titleOf(part, second)}`,
      number(estimate, 3),
      interval
        ? say('tableRange', { lower: number(interval.lower, 3), upper: number(interval.upper, 3) })
        : '–',
    ]),
  );
}

function placesTable({ say, number }: Sheet, part: TasksPart): Html | false {
  if (part.profiles.length === 0) return false;
  return tableOf(
    'tasks-places',
    say('tasksPlacesCaption'),
    [say('tablePlace'), ...part.tasks.map((task) => task.title)],
    part.profiles.map((profile) => {
      const name = html`<bdi>${profile.place}</bdi>`;
      if (profile.status === 'withheld') return [name, say('withheld')];
      return [
        name,
        ...profile.tasks.map(({ contrast: { value, intervals } }) => {
          const { lower, upper } = intervals[2];
          const range = say('tableRange', { lower: number(lower, 3), upper: number(upper, 3) });
          return html`<span class="value">${number(value, 3)}</span> <span class="range">${range}</span>`;
        }),
      ];
    }),
  );
}
