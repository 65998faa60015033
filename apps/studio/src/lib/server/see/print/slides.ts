import type { Figure } from '@weft/figures';
import { type ChapterKey, type Finding, type Story, storyOf } from '@weft/findings';
import { printPdf } from '../../pdf/print-pdf.ts';
import { carriedPart } from './facts.ts';
import { chapterPictures, pairCounts } from './pictures.ts';
import { figurePart, type PdfPart, type Press, pressOf } from './press.ts';
import type { Printed } from './printed.ts';
import { ladderPart, saidPart } from './said.ts';
import template from './slides.typ?raw';
import { wayIn } from './way-in.ts';

/** Six to nine slides, one idea each: a sentence and the picture that proves it. */
export const printSlides = (printed: Printed): Promise<Uint8Array<ArrayBuffer>> =>
  printPdf(template, slidesPart(printed));

/** Slides between the title, the sentences that open, and the last two. */
const mostChapters = 4;

/** In which order chapters are chosen where there are more than there is room for. */
const chosen: readonly ChapterKey[] = [
  'threads',
  'apart',
  'tasks',
  'change',
  'held',
  'alike',
  'carries',
  'mechanism',
];

/** So many facts stand on one slide. */
const mostFacts = 5;

/** What the template of the slides is filled with. */
export function slidesPart(printed: Printed): PdfPart {
  const press = pressOf(printed);
  const { say, report } = press;
  const story = storyOf(press.release, printed.known);
  const carried = carriedPart(press, story, mostFacts);
  const room = mostChapters - (carried === null ? 0 : 1) - Math.max(0, story.opening.length - 2);
  return {
    page: press.page,
    ladder: ladderPart(press),
    opening: story.opening.map((finding) => saidPart(press, finding)),
    chapters: chapterSlides(press, story, room),
    carried,
    care: { title: report.say('care'), list: story.cautions.slice(0, 4) },
    ask: { title: say('next'), list: story.glance.next.map(({ text }) => text) },
    way: wayIn(press, say('posterScan')),
  };
}

function chapterSlides(press: Press, story: Story, room: number): PdfPart[] {
  const pictures = { ...chapterPictures(press), apart: pairCounts(press) };
  return chosen
    .flatMap((key) => story.chapters.filter((chapter) => chapter.key === key))
    .slice(0, room)
    .map(({ key, leads, findings }) =>
      slide(press, press.say(key), leads[0] ?? findings[0]!, pictureOf(pictures[key])),
    );
}

const slide = (press: Press, title: string, finding: Finding, picture: Figure | null): PdfPart => ({
  title,
  said: saidPart(press, finding),
  picture: picture && figurePart(picture),
});

/** A picture that can be read from the last row: one that is no list of many rows. */
const pictureOf = (all: readonly Figure[] = []): Figure | null => {
  const [first] = all;
  return first && first.height <= 1.4 * first.width ? first : null;
};
