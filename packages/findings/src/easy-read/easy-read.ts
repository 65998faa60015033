import { IntlMessageFormat } from 'intl-messageformat';
import { toldTasks } from '../parts/tasks/told-tasks.ts';
import type { Release } from '../release.ts';
import type { Finding } from '../statement.ts';
import { wordsOf } from '../wording/catalogues.ts';
import { kindForms } from '../wording/kind-forms.ts';
import { type EasyWord, easyWords } from './easy-words.ts';

/** One heading of the easy text, and its sentences with the finding each is taken from. */
export interface EasyReadSection {
  readonly heading: string;
  readonly sentences: readonly { readonly text: string; readonly findingId: string }[];
}

/**
 * The main findings of a release in short sentences, for people who read little or slowly. It has no number of
 * its own: shares are those of the findings, in tenths. Single places are left to the full text.
 *
 * @example
 * easyRead(release)[0]!.sentences[0]!.text; // '900 people answered our questions.'
 */
export function easyRead(release: Release): readonly EasyReadSection[] {
  const { language, messages } = wordsOf(release.language);
  const words = easyWords[language as keyof typeof easyWords];
  const forms = kindForms(release.kind, language);
  const say = (id: EasyWord, values: Readonly<Record<string, string | number>> = {}): string => {
    const text = String(
      new IntlMessageFormat(words[id], language, undefined, { ignoreTag: true }).format({
        ...forms,
        ...values,
      }),
    );
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const of = (kind: Finding['kind'], scale: string | null): Finding | undefined =>
    release.findings.find((one) => one.kind === kind && one.scale === scale);
  const hedgeOf = ({ claims }: Finding): string | null => {
    const hedge = claims[0]?.hedge ?? 'cannot-tell';
    return hedge === 'cannot-tell' ? null : messages[`hedge.${hedge}`];
  };
  const sections: EasyReadSection[] = [];
  const add = (heading: string, lines: readonly (readonly [Finding, string])[]): void => {
    if (lines.length > 0)
      sections.push({ heading, sentences: lines.map(([{ id }, text]) => ({ text, findingId: id })) });
  };

  const first = release.findings[0];
  if (first)
    add(say('who'), [
      [first, say('people', { people: new Intl.NumberFormat(language).format(release.sample.respondents) })],
    ]);

  for (const scale of release.scales) {
    const lines: [Finding, string][] = [];
    const level = of('level', scale.name);
    const hedge = level && hedgeOf(level);
    if (level && hedge) {
      const above = level.numbers.level! >= (scale.minimum + scale.maximum) / 2;
      lines.push([level, say('lean', { hedge })]);
      lines.push([level, say('leanTo', { end: above ? scale.highEnd : scale.lowEnd })]);
    } else if (level) lines.push([level, say('leanOpen')]);
    const collective = of('collective', scale.name);
    if (collective?.status === 'refused')
      lines.push([collective, say('notPlaces')], [collective, say('more')]);
    else if (collective) lines.push([collective, say('differ', { hedge: hedgeOf(collective) ?? '' })]);
    const apart = of('apart', scale.name);
    if (apart) {
      const tenths = Math.round((10 * apart.numbers.differ!) / apart.numbers.pairs!);
      lines.push([apart, say('pairs', { tenths })]);
    }
    add(scale.title, lines);
  }

  const pair = of('together', null);
  if (pair) {
    const hedge = hedgeOf(pair);
    const way = pair.numbers.correlation! >= 0 ? 'together' : 'opposite';
    add(say('both'), [[pair, hedge ? say(way, { hedge }) : say('togetherOpen')]]);
  }

  const parts = release.parts.flatMap((part) => part.findings);
  const tasks = parts.find(({ id }) => id === 'tasks');
  if (tasks) {
    const leaning = toldTasks(release).map(({ finding, title, end }): [Finding, string] => {
      const hedge = hedgeOf(finding);
      return [
        finding,
        hedge ? say('taskLean', { task: title, hedge, end }) : say('taskOpen', { task: title }),
      ];
    });
    const [first] = leaning;
    const taskLines: [Finding, string][] = first
      ? [[first[0], say('tasksAsked')], [first[0], say('tasksLean')], ...leaning]
      : [];
    const hedge = tasks.status === 'said' ? hedgeOf(tasks) : null;
    add(say('tasks'), [...taskLines, [tasks, hedge ? say('tasksDiffer', { hedge }) : say('tasksOpen')]]);
  }

  add(
    say('change'),
    release.scales.flatMap(({ name, title, lowEnd, highEnd }): [Finding, string][] => {
      const change = parts.find(({ id }) => id === `change:${name}`);
      if (!change) return [];
      const hedge = change.status === 'said' ? hedgeOf(change) : null;
      if (!hedge) return [[change, say('movedOpen', { title })]];
      const end = change.numbers.change! > 0 ? highEnd : lowEnd;
      return [
        [change, say('moved', { title, hedge })],
        [change, say('movedTo', { end })],
      ];
    }),
  );

  const withheld = of('withheld', null);
  if (withheld)
    add(say('held'), [
      [withheld, say('heldCount', { held: withheld.numbers.withheld! })],
      [withheld, say('heldWhy')],
    ]);
  return sections;
}
