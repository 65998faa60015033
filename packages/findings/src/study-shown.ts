import type { Fit, Specification, Summary } from '@weft/ecometrics';
import type { Sample, ScaleShown } from './finding.ts';
import type { PlaceKind } from './place-kind.ts';
import type { Speaker, Values } from './wording/speaker.ts';

/** What every finding draws on: one fitted study and how to speak of it. */
export interface StudyShown {
  readonly summary: Summary;
  readonly specification: Specification;
  readonly fit: Fit;
  readonly scales: readonly ScaleShown[];
  readonly kind: PlaceKind;
  /** Name of the community, or what stands for it. */
  readonly whole: string;
  readonly speaker: Speaker;
  readonly sample: Sample;
  readonly limit: number;
}

/** Words that most sentences need. */
export function commonValues({ kind, whole, sample, speaker }: StudyShown): Values {
  return {
    ...kind,
    whole,
    respondents: speaker.number(sample.respondents, 0),
    places: speaker.number(sample.places, 0),
  };
}

/** "trust", "readiness to act", or, for another scale or one of several of its role, its own title. */
export function topicOf({ speaker, scales }: StudyShown, scale: ScaleShown): string {
  if (scales.some((one) => one !== scale && one.role === scale.role)) return scale.title;
  return lowered(speaker.plain(`role.${scale.role}.topic`, { title: scale.title }), scale);
}

/** "people trust each other more" … */
export function moreOf({ speaker }: StudyShown, scale: ScaleShown): string {
  return lowered(speaker.plain(`role.${scale.role}.more`, { ...scale, items: '' }), scale);
}

/** "people trust each other less" … */
export function lessOf({ speaker }: StudyShown, scale: ScaleShown): string {
  return lowered(speaker.plain(`role.${scale.role}.less`, { ...scale, items: '' }), scale);
}

/** Undoes the capital of a sentence's start, except in a title of the user's own. */
function lowered(text: string, scale: ScaleShown): string {
  return scale.role === 'other' && text.startsWith(scale.title)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}
