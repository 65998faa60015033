import { storyOf } from '@weft/findings';
import { printPdf } from '../../pdf/print-pdf.ts';
import { pairCounts, planePicture } from './pictures.ts';
import template from './poster.typ?raw';
import { figurePart, type PdfPart, pressOf } from './press.ts';
import type { Printed } from './printed.ts';
import { ladderPart, saidPart, saysPart } from './said.ts';
import { wayIn } from './way-in.ts';

/** One sheet for a wall: three sentences, one picture, what is not sure, what to ask next, and the way to the rest. */
export const printPoster = (printed: Printed): Promise<Uint8Array<ArrayBuffer>> =>
  printPdf(template, posterPart(printed));

/** What the template of the poster is filled with. */
export function posterPart(printed: Printed): PdfPart {
  const press = pressOf(printed);
  const { say } = press;
  const story = storyOf(press.release, printed.known);
  const unsure = story.glance.unsure.filter((one) => !story.opening.includes(one));
  const [picture] = [...planePicture(press), ...pairCounts(press)];
  return {
    page: press.page,
    opening: story.opening.map((finding) => saidPart(press, finding)),
    picture: picture ? figurePart(picture) : null,
    unsure: { title: say('unsure'), list: unsure.slice(0, 3).map(saysPart) },
    ask: { title: say('next'), list: story.glance.next.map(({ text }) => text) },
    ladder: ladderPart(press),
    way: wayIn(press, say('posterScan')),
  };
}
