import type { Release } from '../release.ts';
import type { Finding, FindingKind } from '../statement.ts';
import { type Glance, glanceOf } from './glance.ts';
import { type KnownFact, middleOf } from './known-fact.ts';
import { filled, storyWordsOf } from './story-words.ts';
import { strength } from './strength.ts';

/** A fact told for all places at once: the middle one and the two ends. */
export interface CarriedFact {
  readonly name: string;
  readonly kind: 'context' | 'outcome';
  readonly year: number;
  readonly source: string;
  readonly least: number;
  readonly middle: number;
  readonly most: number;
  readonly places: number;
}

export type ChapterKey =
  | 'threads'
  | 'tasks'
  | 'alike'
  | 'change'
  | 'apart'
  | 'carries'
  | 'mechanism'
  | 'held';

/** Findings that are read together, under one heading; `leads` are those of them to read first. */
export interface Chapter {
  readonly key: ChapterKey;
  readonly findings: readonly Finding[];
  readonly leads: readonly Finding[];
}

/** What a community reads first: three sentences, what one takes from them in a minute, then chapters, what places carry, and how to read it. */
export interface Story {
  readonly opening: readonly Finding[];
  readonly glance: Glance;
  readonly chapters: readonly Chapter[];
  readonly carried: readonly CarriedFact[];
  readonly cautions: readonly string[];
}

const chapters: readonly (readonly [ChapterKey, readonly FindingKind[]])[] = [
  ['threads', ['joint', 'together']],
  ['tasks', ['task']],
  ['alike', ['consensus', 'agreement']],
  ['change', ['change']],
  ['apart', ['apart']],
  ['carries', ['structure', 'composition']],
  ['mechanism', ['mechanism']],
  ['held', ['withheld']],
];

/**
 * The story of a release: which sentences come first, and in which order the others follow. The three that
 * open it are where people stand on trust, on readiness to act, and what changed (or, without two waves, how
 * the two go together); what is strong and sure comes before what is not. A finding stands once.
 *
 * @param release findings as they are published
 * @param known facts about the places, told beside every number
 * @returns the story; it holds findings of the release unchanged, and no number of its own but of `known`
 * @example storyOf(release, []).opening.map(({ id }) => id); // ['level:trust', 'level:action', 'change:action']
 */
export function storyOf(release: Release, known: readonly KnownFact[]): Story {
  const all = [...release.findings, ...release.parts.flatMap((part) => part.findings)];
  const opening = openingOf(release, all);
  const told = new Set(opening);
  const words = storyWordsOf(release.language);
  const { policing, distrust, networks, silence, language, causes } = words;
  return {
    opening,
    glance: glanceOf(release, known),
    chapters: chapters
      .map(([key, kinds]) => {
        const findings = all.filter((finding) => kinds.includes(finding.kind) && !told.has(finding));
        return { key, findings, leads: leadsOf(findings) };
      })
      .filter(({ findings }) => findings.length > 0),
    carried: known.flatMap(carriedOf),
    cautions: [silence, policing, distrust, networks, language, causes].map((text) =>
      filled(text, { ...release.kind }),
    ),
  };
}

/** Of many statements, those on the whole: details of change stand under names of their own, and so does who was asked. */
function leadsOf(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= 3) return findings;
  const whole = findings.filter(({ id }) => id !== 'change:people' && id.split(':').length <= 2);
  return whole.length > 0 ? whole : findings.slice(0, 2);
}

function openingOf(release: Release, all: readonly Finding[]): Finding[] {
  const roles = (['trust', 'action', 'other'] as const).flatMap((role) =>
    release.scales.filter((scale) => scale.role === role),
  );
  const level = (name: string | undefined) => all.find(({ id }) => id === `level:${name}`);
  const changes = roles.flatMap(({ name }) => all.filter(({ id }) => id === `change:${name}`));
  const third =
    changes.find(({ status, claims }) => status === 'said' && claims[0]?.hedge !== 'cannot-tell') ??
    changes[0] ??
    all.find(({ kind }) => kind === 'together') ??
    all.find(({ kind }) => kind === 'apart');
  return [level(roles[0]?.name), level(roles[1]?.name), third]
    .filter((finding) => finding !== undefined)
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => strength(a.finding) - strength(b.finding) || a.index - b.index)
    .map(({ finding }) => finding);
}

function carriedOf({ name, kind, year, source, values }: KnownFact): CarriedFact[] {
  const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
  const middle = middleOf(values);
  if (middle === null) return [];
  return [
    { name, kind, year, source, least: sorted[0]!, middle, most: sorted.at(-1)!, places: sorted.length },
  ];
}
