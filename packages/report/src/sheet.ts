import type { FigureOptions } from '@weft/figures';
import type { Release, ScaleShown } from '@weft/findings';
import type { ReportExtras } from './extras.ts';
import { type ReportSpeaker, reportSpeaker } from './say.ts';
import { reportCatalogueOf } from './words-of.ts';

/** What every part of the report draws on. */
export interface Sheet extends ReportSpeaker {
  readonly release: Release;
  readonly extras: ReportExtras;
  readonly direction: 'ltr' | 'rtl';
  /** Scales that may be said of places, in their order. */
  readonly speakable: readonly ScaleShown[];
  readonly order: string;
  readonly figureOptions: FigureOptions;
}

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ku-arab|ps|sd|syr|ug|ur|yi)\b/i;

export function sheetOf(release: Release, extras: ReportExtras): Sheet {
  const talk = reportSpeaker(release, reportCatalogueOf(release.language).messages);
  const direction = extras.direction ?? (rightToLeft.test(release.language) ? 'rtl' : 'ltr');
  const shown = release.places.find((place) => place.status === 'said');
  const names = new Set(shown?.status === 'said' ? shown.scales.map((scale) => scale.scale) : []);
  return {
    ...talk,
    release,
    extras,
    direction,
    speakable: release.scales.filter((scale) => names.has(scale.name)),
    order: extras.orderName ?? talk.say('order'),
    figureOptions: {
      style: false,
      direction,
      language: release.language,
      simulated: release.simulated,
      kind: release.kind,
      ...(release.community === null ? {} : { community: release.community }),
    },
  };
}
