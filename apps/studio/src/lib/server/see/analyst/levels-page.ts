import { type KnownFact, type ModelShown, middleOf, type Release, type ScaleShown } from '@weft/findings';
import type { Instrument } from '@weft/instruments';
import { between, fixed, type NumbersTable } from '$lib/analyse/tables/numbers-table.ts';
import { type ShownFinding, shownFinding } from './analyst-page.ts';

export const levelNames = ['community', 'individual', 'institution'] as const;
export type LevelName = (typeof levelNames)[number];

/** One of the three levels: what was asked there and what it says, or that nothing was asked. */
export interface LevelShown {
  readonly level: LevelName;
  readonly findings: readonly ShownFinding[];
  readonly tables: readonly NumbersTable[];
  /** Names of what people told about themselves; only that it was asked is said here. */
  readonly told: readonly string[];
}

/** Which level the questions of a scale speak of: the person who answers, institutions, or people here together. */
export function levelOf(scale: ScaleShown, instrument: Pick<Instrument, 'items'> | null): LevelName {
  const own = instrument?.items.filter(({ name }) => scale.items.includes(name)) ?? [];
  if (own.length > 0 ? own.every(({ referent }) => referent === 'self') : scale.name === 'individual')
    return 'individual';
  return scale.name === 'institutions' ? 'institution' : 'community';
}

/** The three levels side by side. A scale about persons is told for everybody together, never for a place or a person. */
export function levelsOf(
  release: Release,
  instrument: Instrument | null,
  known: readonly KnownFact[],
): LevelShown[] {
  return levelNames.map((level): LevelShown => {
    const scales = release.scales.filter((scale) => levelOf(scale, instrument) === level);
    const findings = release.findings.filter(
      ({ kind, scale }) => kind === 'level' && scales.some(({ name }) => name === scale),
    );
    const shares = sharesTable(release, scales);
    return {
      level,
      findings: findings.map((finding) => shownFinding(finding)),
      tables: [
        ...(shares ? [shares] : []),
        ...(level === 'institution' && known.length > 0 ? [factsTable(release, known)] : []),
      ],
      told: level === 'individual' ? (instrument?.facts ?? []).map(({ name, text }) => text ?? name) : [],
    };
  });
}

/** Where the differences between answers lie, scale by scale, from the unadjusted model. */
function sharesTable({ kind, models }: Release, scales: readonly ScaleShown[]): NumbersTable | null {
  const model = models.find(({ title }) => title === 'unadjusted');
  if (!model || scales.length === 0) return null;
  return {
    finding: 'model:unadjusted',
    label: `Where the differences lie: ${scales.map(({ title }) => title).join(', ')}`,
    caption:
      'Of 100 parts of the differences between single answers, where they lie, with 95% intervals. The parts of a row make 100, but for rounding.',
    head: [
      'Scale',
      `between ${kind.many}`,
      `between people of one ${kind.one}`,
      'between the answers of one person',
    ],
    rows: scales.map(({ name, title }) => [title, ...partsOf(model, name)]),
  };
}

/** The three parts as text; releases made before parts were kept give the last two without intervals. */
function partsOf(model: ModelShown, name: string): string[] {
  const percent = (value: number) => fixed(100 * value, 0);
  const told = model.shares?.find(({ scale }) => scale === name);
  if (told)
    return [told.place, told.person, told.answer].map((one) =>
      one
        ? `${percent(one.estimate)} (${between({ lower: 100 * one.interval.lower, upper: 100 * one.interval.upper }, 0)})`
        : '0',
    );
  const q = model.reliability.findIndex(({ scale }) => scale === name);
  const place = model.intraclassCorrelation.find(({ scale }) => scale === name)?.answers;
  if (!place || q < 0) return ['–', '–', '–'];
  const person = model.variance.respondent[q]![q]!;
  const total = model.variance.place[q]![q]! + person + model.variance.item[q]!;
  return [
    `${percent(place.estimate)} (${between({ lower: 100 * place.interval.lower, upper: 100 * place.interval.upper }, 0)})`,
    percent(person / total),
    percent(model.variance.item[q]! / total),
  ];
}

/** What is known of places from elsewhere: schools, clinics, offices, and whatever else was brought. */
function factsTable({ kind, language }: Release, known: readonly KnownFact[]): NumbersTable {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    finding: 'facts',
    label: `What is known of the ${kind.many}, beside answers`,
    caption: `Facts from elsewhere, with source and year. Which of them speak of institutions (schools, clinics, offices) you know best: all are listed.`,
    head: ['Fact', 'Year', 'Source', `${kind.many} it is known of`, 'Middle'],
    rows: known.map(({ name, year, source, values }) => {
      const middle = middleOf(values);
      return [
        name,
        String(year),
        source,
        String(values.length),
        middle === null ? '–' : number.format(middle),
      ];
    }),
  };
}
