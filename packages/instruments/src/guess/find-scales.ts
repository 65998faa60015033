import { type Scale, type ScaleRole, scaleOf } from '../asked/scale.ts';
import { type ColumnProfile, looksLikeItem } from './column-profile.ts';
import { correlations, meanBetween } from './correlation.ts';
import type { Confidence } from './guess.ts';
import { itemSets, roleOfWords } from './item-sets.ts';
import { kindHints, outcomeHints, personHints, weightHints } from './name-hints.ts';
import { mentions } from './name-words.ts';
import { clustering, couldBePlace, type ScoredPlace } from './place-choices.ts';
import { whyItems, whyTurned } from './why.ts';

/** A scale with its columns: those that run with it and those turned round. */
export interface FoundScale {
  readonly scale: Scale;
  readonly straight: readonly ColumnProfile[];
  readonly turned: readonly ColumnProfile[];
  readonly why: string;
  readonly whyTurned: string;
  readonly confidence: Confidence;
}

const aboutPerson = (profile: ColumnProfile) =>
  mentions(profile.words, personHints) ||
  mentions(profile.words, kindHints) ||
  mentions(profile.words, weightHints);

/** Columns that could hold items: a few whole steps, and no name of a fact about the person. */
export function itemCandidates(profiles: readonly ColumnProfile[]): ColumnProfile[] {
  return profiles.filter(
    (profile) => looksLikeItem(profile) && (roleOfWords(profile.words) !== null || !aboutPerson(profile)),
  );
}

const namesPlace = (profile: ColumnProfile) => roleOfWords(profile.words) === null && couldBePlace(profile);

const roleNames: Readonly<Record<Exclude<ScaleRole, 'other'>, string>> = { trust: 'trust', action: 'action' };

function named(role: ScaleRole, members: readonly ColumnProfile[], taken: ReadonlySet<string>): Scale {
  if (role !== 'other') return scaleOf(roleNames[role], role);
  const stems = new Set(members.map((member) => member.stem));
  const [stem] = stems;
  if (stems.size === 1 && stem && !taken.has(stem)) return scaleOf(stem, role);
  let name = 'answers';
  for (let number = 2; taken.has(name); number++) name = `answers ${number}`;
  return scaleOf(name, role);
}

const inSentences: Readonly<Record<ScaleRole, string>> = {
  trust: 'the trust columns',
  action: 'the columns about acting',
  other: 'the columns above',
};

/**
 * The scales among the columns. `rows` is the sample that correlations are taken over.
 */
export function findScales(profiles: readonly ColumnProfile[], rows: Int32Array): FoundScale[] {
  const candidates = itemCandidates(profiles);
  const of = correlations(candidates, rows);
  const sets = itemSets(candidates, of);
  const taken = new Set<string>();
  return sets.map((set, index) => {
    const members = set.members.map((member) => candidates[member]!);
    const scale = named(set.role, members, taken);
    taken.add(scale.name);
    const straight = set.members.filter((member) => !set.turned.includes(member));
    const before = sets[index - 1];
    const apart = before !== undefined && meanBetween(of, before.members, set.members) < 0.9 * set.within;
    const together = set.within >= 0.15;
    const columns = straight.map((member) => candidates[member]!);
    const turned = set.turned.map((member) => candidates[member]!);
    return {
      scale,
      straight: columns,
      turned,
      why: whyItems(columns, together, apart && together ? inSentences[before.role] : null),
      whyTurned: turned.length > 0 ? whyTurned(turned, columns) : '',
      confidence: !together ? 'check' : set.role === 'other' ? 'likely' : 'sure',
    };
  });
}

/**
 * Where there is no set of items: the one number that looks most like the answer to be explained, by its name
 * and by how closely people of one place agree on it. For files of scale scores or test results.
 */
export function findOutcomes(profiles: readonly ColumnProfile[], place: ScoredPlace | null): FoundScale[] {
  const candidates = profiles
    .filter(
      (profile) =>
        profile.numbers !== null && profile.distinct >= 3 && !aboutPerson(profile) && !namesPlace(profile),
    )
    .map((profile) => {
      const role = roleOfWords(profile.words);
      const share = place ? clustering(place.placeOfRow, place.places, profile) : 0;
      return { profile, role, share, hint: role ? 2 : Number(mentions(profile.words, outcomeHints)) };
    })
    .sort(
      (a, b) => b.hint - a.hint || b.share - a.share || a.profile.column.position - b.profile.column.position,
    );
  const chosen =
    candidates[0]?.hint === 2
      ? (['trust', 'action'] as const).flatMap((role) => candidates.find((one) => one.role === role) ?? [])
      : candidates.slice(0, 1);
  return chosen.map(({ profile, role, hint }) => ({
    scale: role
      ? scaleOf(roleNames[role as 'trust' | 'action'], role)
      : scaleOf(profile.column.name, 'other'),
    straight: [profile],
    turned: [],
    why: `${whyItems([profile], false, null)} No set of questions goes together, so this one number is read for each person.`,
    whyTurned: '',
    confidence: hint > 0 ? 'likely' : 'check',
  }));
}
