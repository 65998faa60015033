import { type Finding, type Story, storyOf } from '@weft/findings';
import { printPdf } from '../../pdf/print-pdf.ts';
import template from './brief.typ?raw';
import { carriedPart } from './facts.ts';
import { type PdfPart, type Press, pressOf } from './press.ts';
import type { Printed } from './printed.ts';
import { saidPart, saysPart } from './said.ts';
import { wayIn } from './way-in.ts';

/** One page for those who fund and decide: strengths first, structure beside the score, and why nothing is ranked. */
export const printBrief = (printed: Printed): Promise<Uint8Array<ArrayBuffer>> =>
  printPdf(template, briefPart(printed));

/** So many facts, and so many ways to learn more, stand on the page. */
const mostFacts = 4;
const mostChanges = 2;

/** What the template of the brief is filled with. */
export function briefPart(printed: Printed): PdfPart {
  const press = pressOf(printed);
  const { say, report, release } = press;
  const story = storyOf(release, printed.known);
  const number = (value: number): string => report.number(value, 0);
  const { sample, places, limit } = release;
  return {
    page: press.page,
    brief: say('brief'),
    strong: {
      title: story.glance.strengths ? say('briefStrong') : report.say('said'),
      list: (story.glance.strong.length > 0 ? story.glance.strong : story.opening).map((finding) =>
        saidPart(press, finding),
      ),
    },
    noRank: { title: say('briefNoRank'), text: say('briefNoRankText'), ...whyNoRank(press) },
    carried: {
      title: say('briefCarry'),
      none: say('briefCarryNone'),
      table: carriedPart(press, story, mostFacts),
      says: structureOf(story).map(saysPart),
    },
    sample: {
      title: say('briefSample'),
      lines: [
        say('briefSampleText', {
          answers: number(sample.answers),
          people: number(sample.respondents),
          places: number(sample.places),
          shown: number(places.filter(({ status }) => status === 'said').length),
        }),
        say('briefHeld', { limit: number(limit) }),
      ],
    },
    change: { title: say('briefChange'), list: changesOf(press, story) },
    way: wayIn(press, say('posterScan')),
  };
}

/** How many pairs can be told apart, as the first finding says it and then briefly; or that no place may be spoken of. */
function whyNoRank({ release, say, report }: Press): PdfPart {
  const [first, ...others] = release.findings.filter(
    ({ kind, status }) => kind === 'apart' && status === 'said',
  );
  if (!first) return { says: [], rest: say('briefNoRankOne') };
  const briefly = others.map(({ scale, numbers: { pairs, same } }) =>
    report.say('careRankPairs', {
      topic: release.scales.find(({ name }) => name === scale)?.title ?? '',
      same: report.number((100 * same!) / pairs!, 0),
    }),
  );
  return {
    says: [saysPart(first), ...briefly.map((text) => [{ text, hedge: '' }])],
    rest: say('briefNoRankEven'),
  };
}

/** What goes with what places carry, where anything does. */
const structureOf = ({ chapters }: Story): readonly Finding[] =>
  chapters
    .flatMap(({ findings }) => findings)
    .filter(
      ({ kind, claims }) =>
        kind === 'structure' && claims[0] !== undefined && claims[0].hedge !== 'cannot-tell',
    )
    .slice(0, 2);

/** What more answers would change, as refusals say it. */
function changesOf({ release, say }: Press, story: Story): string[] {
  const told = [...release.findings, ...story.chapters.flatMap(({ findings }) => findings)];
  const changes = told.flatMap(({ refusal }) => (refusal === null ? [] : [refusal.change]));
  return [...new Set([...changes.slice(0, mostChanges), say('briefChangeMore')])];
}
