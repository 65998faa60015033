import { type Chapter, type Finding, storyOf } from '@weft/findings';
import { own } from '$lib/see/own-text.ts';
import { printPdf } from '../../pdf/print-pdf.ts';
import { carriedPart } from './facts.ts';
import { modelsPart } from './models.ts';
import { chapterPictures, placePictures } from './pictures.ts';
import { placesPart } from './places.ts';
import { figurePart, type PdfPart, type Press, pressOf } from './press.ts';
import type { Printed } from './printed.ts';
import template from './report.typ?raw';
import { ladderPart, saidPart, saysPart } from './said.ts';

/** So many places stand on the first page, one row each. */
const rowsOnFirstPage = 22;

/** The whole story of a release on paper, with its places, its methods and its models. */
export const printReport = (printed: Printed): Promise<Uint8Array<ArrayBuffer>> =>
  printPdf(template, reportPart(printed));

/** What the template of the report is filled with. */
export function reportPart(printed: Printed): PdfPart {
  const press = pressOf(printed);
  const { release, say, report } = press;
  const story = storyOf(release, printed.known);
  const told = [...story.opening, ...story.chapters.flatMap(({ findings }) => findings)];
  const numberOf = new Map(told.map((finding, index) => [finding, index + 1]));
  const said = (finding: Finding): PdfPart => saidPart(press, finding, numberOf.get(finding)!);
  const pictures = chapterPictures(press);
  const [rows] = release.places.length <= rowsOnFirstPage ? placePictures(press, 600) : [];
  return {
    page: press.page,
    contents: report.say('contents'),
    ladder: ladderPart(press),
    opening: story.opening.map(said),
    first: { picture: rows ? figurePart(rows) : null, care: firstCare(press) },
    glance: {
      unsure: { title: say('unsure'), list: story.glance.unsure.map(saysPart) },
      next: { title: say('next'), list: story.glance.next.map(({ text }) => text) },
    },
    chapters: story.chapters.map(({ key, findings }: Chapter) => ({
      key,
      title: say(key),
      findings: findings.map(said),
      pictures: (pictures[key] ?? []).map(figurePart),
    })),
    carried: carriedPart(press, story),
    places: placesPart(press, rows !== undefined),
    care: { title: report.say('care'), list: [...story.cautions] },
    replies: {
      title: say('replies'),
      lead: say('repliesLead'),
      list: printed.replies.map(({ words, place }) => ({
        words: own(words),
        place: place === null ? '' : own(place),
      })),
    },
    refusalWords: {
      why: report.say('why'),
      change: report.say('change'),
      meanwhile: report.say('meanwhile'),
    },
    method: {
      title: say('methods'),
      lead: say('methodsLead'),
      list: methodsOf(press, told, numberOf),
    },
    models: modelsPart(press),
    check: { title: say('check'), text: say('checkText'), address: printed.address },
  };
}

/** How to read the drawings, and why nothing is put in an order. */
function firstCare({ release, report, speakable }: Press): PdfPart[] {
  const { say, number } = report;
  const pairs = release.pairs.flatMap(({ scale, counts: { differ, likely, same } }) => {
    const all = differ + likely + same;
    return all === 0
      ? []
      : [say('careRankPairs', { topic: scale.title, same: number((100 * same) / all, 0) })];
  });
  return [
    ...(speakable.length > 0 ? [{ head: say('careMarks'), text: say('careMarksText') }] : []),
    { head: say('careRank'), text: say('careRankText', { pairs: pairs.join(' ') }).trim() },
    { head: say('carePersons'), text: say('carePersonsText') },
  ];
}

/** Each method once, with the numbers of the findings that were made by it. */
function methodsOf(
  { say, report, release }: Press,
  told: readonly Finding[],
  numberOf: ReadonlyMap<Finding, number>,
): PdfPart[] {
  const by = new Map<string, number[]>();
  for (const finding of told) {
    if (finding.method === '') continue;
    by.set(finding.method, [...(by.get(finding.method) ?? []), numberOf.get(finding)!]);
  }
  const list = [...by].map(([text, numbers]) => ({
    of: say(numbers.length === 1 ? 'finding' : 'methodOf', {
      [numbers.length === 1 ? 'number' : 'numbers']: numbers.map((n) => report.number(n, 0)).join(', '),
    }),
    text,
  }));
  const place = release.placeFindings[0];
  return place ? [...list, { of: `${say('places')}.`, text: place.method }] : list;
}
