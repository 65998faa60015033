import { reliabilityClear } from '../collective-enough.ts';
import { disclosureLimit } from '../disclosure/disclosure.ts';
import type { ScaleShown } from '../finding.ts';
import type { ReliabilityCurveShown } from '../reliability-curve.ts';
import { wordsOf } from '../wording/catalogues.ts';
import { kindIn } from '../wording/place-kinds.ts';
import { type Speaker, speaker } from '../wording/speaker.ts';
import { type CoverageView, coverage, type Missing } from './coverage.ts';
import type { FieldworkCounts, FieldworkWay, HearOptions } from './fieldwork-counts.ts';
import { type HearPlace, placeView, reliabilityWith } from './place-view.ts';
import { type ReachedView, reachedView } from './reached-view.ts';
import { type SteppedFieldwork, stepped } from './stepped.ts';
import { type Visit, visits } from './visits.ts';

/** The page that steers a wave: sentences and threads, no level, no mean, nothing anybody said. */
export interface HearView {
  readonly phase: 'nobody' | 'gathering' | 'faint' | 'reading';
  readonly headline: string;
  readonly lead: string;
  readonly people: string;
  readonly languages: readonly string[];
  readonly ways: readonly { readonly way: FieldworkWay; readonly says: string; readonly count: string }[];
  /** What an open link does to the picture; `null` where nobody came by one. */
  readonly bias: string | null;
  readonly day: number;
  readonly daysLeft: number | null;
  readonly places: readonly (HearPlace & { readonly count: string; readonly need: string })[];
  readonly notes: readonly string[];
  readonly visits: readonly Visit[];
  readonly stopOn: string | null;
  readonly whenToStop: string;
  readonly curves: readonly { readonly says: string; readonly curve: ReliabilityCurveShown }[];
  readonly reached: ReachedView;
  readonly coverage: readonly CoverageView[];
  readonly covered: string | null;
}

/**
 * From the counts of a wave to what its coordinator may see while people answer. All of it rests on numbers in
 * steps (`stepped`); estimates do not enter.
 *
 * @example hearView(counts, { kind: { one: 'block', many: 'blocks' } }).headline; // 'Eleven blocks can already …'
 */
export function hearView(counts: FieldworkCounts, options: HearOptions): HearView {
  return viewOf(stepped(counts, options.limit ?? disclosureLimit), options);
}

/** The same from what is in steps already. */
export function viewOf(field: SteppedFieldwork, options: HearOptions): HearView {
  const language = options.language ?? 'en';
  const kind = kindIn(options.kind, language);
  const talk = speaker(options.words ?? wordsOf(language).messages, language, kind);
  const { step } = field;
  const say = (count: number): string => talk.number(count, 0);
  const values = { ...kind, step: say(step) };
  const countSaid = (count: number): string =>
    lowered(
      count < step
        ? talk.plain('fieldwork.count.under', values)
        : talk.plain('fieldwork.count.over', { count: say(count) }),
    );
  const places = field.places.map((place) => {
    const view = placeView(place, field);
    return { ...view, count: countSaid(view.people ?? 0), need: needSaid(view, field, talk) };
  });
  const clear = places.filter((place) => place.clear).length;
  const known = (field.needs ?? []).filter(({ each }) => each !== null);
  const phase =
    field.people === 0
      ? 'nobody'
      : field.needs === null
        ? 'gathering'
        : known.length === 0
          ? 'faint'
          : 'reading';
  const covered = coverage(field, talk, countSaid);
  const open = places.length - clear;
  return {
    phase,
    ...headed(phase, { clear, open, places: places.length }, talk, values),
    people:
      field.people === 0
        ? lowered(talk.plain('fieldwork.people.under', values))
        : lowered(talk.plain('fieldwork.people.over', { count: say(field.people) })),
    languages: namedSaid(field.languages, step, talk),
    ways: field.ways
      .filter(({ count }) => count >= step)
      .map(({ way, count }) => ({
        way,
        says: lowered(talk.plain(`fieldwork.way.${way}`)),
        count: countSaid(count),
      })),
    bias: field.ways.some(({ way, count }) => way === 'open' && count >= step)
      ? talk.plain('fieldwork.way.bias')
      : null,
    day: field.day,
    daysLeft: field.daysLeft,
    places,
    notes: [
      ...(field.needs ?? [])
        .filter(({ each }) => each === null && known.length > 0)
        .map(({ scale }) =>
          talk.plain('fieldwork.faintScale', { ...values, topic: topic(scale, field, talk) }),
        ),
      talk.plain('fieldwork.note', values),
      talk.plain('fieldwork.stepsNote', values),
    ],
    visits: phase === 'nobody' ? [] : visits(places, covered.missing, talk, values),
    stopOn: stopSaid(places, talk),
    whenToStop: whenSaid(places, field, talk, values),
    curves: known.map(({ scale, each, least, most }) => ({
      says: talk.plain(known.length > 1 ? 'fieldwork.curve.scale' : 'fieldwork.curve', {
        each: say(each!),
        double: say(2 * each!),
        topic: topic(scale, field, talk),
      }),
      curve: curveOf(scale, each!, least, most),
    })),
    reached: reachedView(field, talk, values),
    coverage: covered.views,
    covered: coveredSaid(field, covered.missing, talk),
  };
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function headed(
  phase: HearView['phase'],
  { clear, open, places }: { clear: number; open: number; places: number },
  talk: Speaker,
  values: Readonly<Record<string, string>>,
): { headline: string; lead: string } {
  if (phase === 'reading' && open === 0)
    return {
      headline: talk.plain('fieldwork.headline.all', values),
      lead: talk.plain('fieldwork.lead.all', values),
    };
  if (phase === 'reading')
    return {
      headline: talk.plain('fieldwork.headline.clear', { ...values, clear }),
      lead: talk.plain(clear === 0 ? 'fieldwork.lead.none' : 'fieldwork.lead.more', {
        ...values,
        open,
        openWords: talk.plain('fieldwork.open', { open }),
      }),
    };
  const alone = phase === 'gathering' && places < 2;
  return {
    headline: talk.plain(`fieldwork.headline.${phase}`, values),
    lead: talk.plain(alone ? 'fieldwork.lead.oneAlone' : `fieldwork.lead.${phase}`, values),
  };
}

/** "trust", or the title of a scale that shares its role with another. */
function topic(scale: ScaleShown, { needs }: SteppedFieldwork, talk: Speaker): string {
  const others = (needs ?? []).some((one) => one.scale !== scale && one.scale.role === scale.role);
  if (others || scale.role === 'other') return scale.title;
  return lowered(talk.plain(`role.${scale.role}.topic`, { title: scale.title }));
}

function needSaid({ more, needs }: HearPlace, field: SteppedFieldwork, talk: Speaker): string {
  if (more === null || more === 0) return '';
  const values = { more: talk.number(more, 0) };
  if (needs === null) return lowered(talk.plain('fieldwork.more', values));
  return lowered(talk.plain('fieldwork.more.scale', { ...values, topic: topic(needs.scale, field, talk) }));
}

function namedSaid(named: SteppedFieldwork['languages'], step: number, talk: Speaker): string[] {
  const over = named.filter(({ count }) => count >= step).toSorted((a, b) => b.count - a.count);
  const said = over.map(({ name, count }) =>
    talk.plain('fieldwork.named', {
      name,
      count: talk.plain('fieldwork.count.over', { count: talk.number(count, 0) }),
    }),
  );
  if (over.length === named.length) return said;
  return [...said, lowered(talk.plain('fieldwork.named.under', { step: talk.number(step, 0) }))];
}

/** Places where the eighth thread is laid: there a new answer changes little. */
function stopSaid(places: readonly HearPlace[], talk: Speaker): string | null {
  const done = places.filter(({ laid }) => laid !== null && laid >= 8).map(({ place }) => place);
  if (done.length === 0 || done.length === places.length) return null;
  return talk.plain('fieldwork.stopOn', { names: listed(done, talk.language) });
}

function whenSaid(
  places: readonly HearPlace[],
  { daysLeft }: SteppedFieldwork,
  talk: Speaker,
  values: Readonly<Record<string, string>>,
): string {
  const read = places.filter(({ laid }) => laid !== null);
  const clear = places.filter((place) => place.clear).length;
  if (read.length === 0) return talk.plain('fieldwork.when.unknown');
  if (clear === places.length) return talk.plain('fieldwork.when.all', values);
  if (daysLeft === null) return talk.plain('fieldwork.when.noDay');
  const later = read.filter(({ byClosing }) => byClosing! >= 10 * reliabilityClear).length;
  return talk.plain(later > clear ? 'fieldwork.when.going' : 'fieldwork.when.longer', {
    ...values,
    clear: talk.number(later, 0),
    all: talk.number(places.length, 0),
  });
}

const counts = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60];

/** The curve of one scale, drawn from its need in fives, so that it moves in steps as well. */
function curveOf(scale: ScaleShown, each: number, least: number, most: number): ReliabilityCurveShown {
  const shown = counts.filter((respondents) => respondents <= Math.max(20, 3 * each));
  return {
    scale,
    points: shown.map((respondents) => ({ respondents, reliability: reliabilityWith(respondents, each) })),
    band: shown.map((respondents) => ({
      respondents,
      lower: reliabilityWith(respondents, most),
      upper: reliabilityWith(respondents, least),
    })),
    level: reliabilityClear,
  };
}

function coveredSaid(field: SteppedFieldwork, missing: readonly Missing[], talk: Speaker): string | null {
  if (field.margins.length === 0) return null;
  if (missing.length > 0)
    return talk.plain('fieldwork.coverage.missing', {
      names: listed([...new Set(missing.map(({ group }) => group))], talk.language),
    });
  const enough = field.margins.some(({ answered, groups }) => answered >= 2 * field.step * groups.length);
  return talk.plain(enough ? 'fieldwork.coverage.well' : 'fieldwork.coverage.early');
}

/** Names in one sentence, as the language joins them. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
