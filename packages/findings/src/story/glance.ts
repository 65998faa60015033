import { toldTasks } from '../parts/tasks/told-tasks.ts';
import type { Release } from '../release.ts';
import type { Finding, FindingKind } from '../statement.ts';
import type { KnownFact } from './known-fact.ts';
import { filled, storyWordsOf } from './story-words.ts';
import { strength } from './strength.ts';

/** Something to ask next, and the finding that leads to it. */
export interface NextQuestion {
  readonly text: string;
  readonly from: string;
}

/** What one takes away in a minute: findings of the release, and questions that follow from them. */
export interface Glance {
  /** What is strong and sure, strongest claims first; where nothing is, what else is sure. */
  readonly strong: readonly Finding[];
  /** Whether `strong` holds strengths, and not only what is sure. */
  readonly strengths: boolean;
  readonly unsure: readonly Finding[];
  readonly next: readonly NextQuestion[];
}

const most = 3;
const strongKinds: readonly FindingKind[] = ['level', 'change', 'joint', 'task', 'together'];
const unsureKinds: readonly FindingKind[] = ['level', 'change', 'together', 'apart', 'task', 'withheld'];

/**
 * What is strong, what cannot be told, and what to ask next. Nothing here is new: findings stand as they are
 * released, and each question names the finding it follows from.
 *
 * @param release findings as they are published
 * @param known facts about the places
 * @returns three of each, or four; of what a release refuses to say, the main statements only
 * @example glanceOf(release, []).next[0]?.from; // 'withheld'
 */
export function glanceOf(release: Release, known: readonly KnownFact[]): Glance {
  const all = [...release.findings, ...release.parts.flatMap((part) => part.findings)].filter(isMain);
  const inOrder = (kinds: readonly FindingKind[], wanted: (finding: Finding) => boolean): Finding[] =>
    kinds.flatMap((kind) => all.filter((finding) => finding.kind === kind && wanted(finding)));
  const strong = inOrder(strongKinds, (finding) => strength(finding) === 0);
  const sure = inOrder(strongKinds, (finding) => strength(finding) === 1);
  const open = inOrder(unsureKinds, (finding) => strength(finding) === 2);
  // A pair that differs is sure; that most pairs cannot be told apart is not, and one such sentence is enough.
  const apart = all.filter(({ kind, numbers }) => kind === 'apart' && (numbers.same ?? 0) > 0).slice(0, 1);
  const held = open.filter(({ kind }) => kind === 'withheld');
  const unsure = [...open.filter(({ kind }) => kind !== 'withheld').slice(0, most - 1), ...apart];
  return {
    strong: (strong.length > 0 ? strong : sure).slice(0, most),
    strengths: strong.length > 0,
    unsure: [...unsure, ...held].slice(0, most + 1),
    next: nextOf(release, all, open, known).slice(0, most + 1),
  };
}

/** Main statements: of change, one for each scale, neither their details nor who was asked. */
function isMain({ kind, id }: Finding): boolean {
  return id !== 'change:people' && (kind !== 'change' || id.split(':').length <= 2);
}

function nextOf(
  release: Release,
  all: readonly Finding[],
  open: readonly Finding[],
  known: readonly KnownFact[],
): NextQuestion[] {
  const words = storyWordsOf(release.language);
  const ask = (text: string, from: Finding | undefined, values = {}): NextQuestion[] =>
    from ? [{ text: filled(text, { ...release.kind, ...values }), from: from.id }] : [];
  const sure = (finding: Finding): boolean => strength(finding) < 2;
  const changed = all.find((finding) => finding.kind === 'change' && sure(finding));
  const unclear = open.find(({ kind }) => kind === 'change');
  const differ = all.find(({ kind, numbers }) => kind === 'apart' && (numbers.differ ?? 0) > 0);
  const task = toldTasks(release).find(({ finding, leansUp }) => !leansUp && sure(finding));
  return [
    ...ask(words.nextWhy, changed),
    ...ask(
      words.nextHeld,
      open.find(({ kind }) => kind === 'withheld'),
    ),
    ...ask(words.nextTask, task?.finding, { task: task?.title ?? '' }),
    ...(known.length > 0 ? ask(words.nextCarried, differ) : []),
    ...ask(words.nextAgain, unclear),
    ...ask(
      words.nextTogether,
      all.find(({ kind }) => kind === 'level'),
    ),
  ];
}
