import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheet.ts';

/** What the report cannot show, and how not to read it. */
export function careOf(sheet: Sheet): Html {
  const { release, say, number } = sheet;
  const pairs = release.pairs.flatMap(({ scale, counts }) => {
    const all = counts.differ + counts.likely + counts.same;
    if (all === 0) return [];
    return [
      say('careRankPairs', {
        topic: scale.title,
        same: number((100 * counts.same) / all, 0),
      }),
    ];
  });
  const marks = sheet.speakable.length > 0;
  const points = [
    ...(marks ? ([['careMarks', 'careMarksText']] as const) : []),
    ['careRank', 'careRankText'],
    ['carePersons', 'carePersonsText'],
    ['careStructure', 'careStructureText'],
    ['careCause', 'careCauseText'],
    ['careSilent', 'careSilentText'],
    ['carePrivate', 'carePrivateText'],
  ] as const;
  return html`<section class="part" aria-labelledby="care"><h2 id="care">${say('care')}</h2>
<div class="method">${points.map(
    ([
      head,
      text,
    ]) => html`<p><strong>${say(head)}</strong> ${say(text, { pairs: pairs.join(' ') }).trim()}</p>
`,
  )}</div></section>
`;
}
