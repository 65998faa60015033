import { type Figure, type FigureOptions, paperFigure } from '@weft/figures';
import type { Release, ScaleShown } from '@weft/findings';
import { isRightToLeft } from '@weft/instruments';
import { type ReportSpeaker, reportCatalogueOf, reportSpeaker } from '@weft/report';
import type { PdfData } from '../../pdf/print-pdf.ts';
import type { Printed } from './printed.ts';
import { type PrintedSay, printedSay } from './printed-words.ts';

/** Plain data of a template, by name. */
export type PdfPart = { readonly [name: string]: PdfData };

/** What every print of a release draws on. */
export interface Press {
  readonly printed: Printed;
  readonly release: Release;
  readonly say: PrintedSay;
  /** The words and numbers of reports, which prints share. */
  readonly report: ReportSpeaker;
  readonly figureOptions: FigureOptions;
  /** Scales that are spoken of place by place. */
  readonly speakable: readonly ScaleShown[];
  /** What stands on each page of each print. */
  readonly page: PdfPart;
}

export function pressOf(printed: Printed): Press {
  const { release, title, number, on } = printed;
  const { language, community, simulated, kind } = release;
  const say = printedSay(release);
  const report = reportSpeaker(release, reportCatalogueOf(language).messages);
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  const spoken = new Set(
    release.places.flatMap((place) =>
      place.status === 'said' ? place.scales.map(({ scale }) => scale) : [],
    ),
  );
  return {
    printed,
    release,
    say,
    report,
    figureOptions: {
      style: false,
      direction,
      language,
      simulated,
      kind,
      ...(community === null ? {} : { community }),
    },
    speakable: release.scales.filter(({ name }) => spoken.has(name)),
    page: {
      title,
      language,
      rightToLeft: direction === 'rtl',
      community: community ?? '',
      release: say('release', { number: report.number(number, 0) }),
      on: say('published', { date: dayIn(language, on) }),
      simulated: simulated ? report.say('simulated') : '',
      lead: say('lead', {
        people: report.number(release.sample.respondents, 0),
        places: report.number(release.sample.places, 0),
      }),
      pageOf: say('page'),
      foot: say('foot'),
      made: say('made'),
      machine: reportCatalogueOf(language).status === 'machine' ? report.say('machine') : '',
    },
  };
}

/** A day as one writes it in a language. */
const dayIn = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** A figure as a template takes it. */
export function figurePart(figure: Figure): PdfPart {
  const { texts, ...rest } = paperFigure(figure);
  return { ...rest, texts: texts.map((text) => ({ ...text })) };
}
