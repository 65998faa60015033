import type { Release, TasksPart } from '@weft/findings';
import { between, findingOf, fixed, type NumbersTable } from './numbers-table.ts';

/** How tasks go together among places, and each place against its own other tasks. */
export function taskTables({ kind }: Pick<Release, 'kind'>, part: TasksPart): NumbersTable[] {
  const title = (name: string): string => part.tasks.find((task) => task.name === name)?.title ?? name;
  const finding = findingOf(part, null);
  return [
    ...(part.pairs.length > 0
      ? [
          {
            finding,
            label: 'How tasks go together',
            caption: `Correlations of two tasks among ${kind.many}. Where they cannot be told apart they are said as one.`,
            head: ['Two tasks', 'Correlation', '95% interval', 'Said as one'],
            rows: part.pairs.map((pair) => [
              `${title(pair.first)}, ${title(pair.second)}`,
              fixed(pair.estimate),
              pair.interval ? between(pair.interval) : '–',
              pair.same ? 'yes' : 'no',
            ]),
          },
        ]
      : []),
    ...(part.reliability.length > 0
      ? [
          {
            finding,
            label: 'How clearly a task stands apart',
            caption:
              'Variance between places of a task against the others, and how clearly a place can be read on it.',
            head: ['Task', 'Variance', 'Clear, 0 to 1'],
            rows: part.reliability.map((one) => [
              title(one.task),
              fixed(one.variance, 4),
              fixed(one.reliability),
            ]),
          },
        ]
      : []),
    ...(part.profiles.some(({ status }) => status === 'said')
      ? [
          {
            finding,
            label: `Tasks in each ${kind.one}`,
            caption: `Each ${kind.one} in the order of the list: how far a task stands from its other tasks, with 95% intervals. ${kind.many} are not held against one another here.`,
            head: [kind.one, ...part.speakable.map(title)],
            rows: part.profiles.map((profile) => [
              profile.place,
              ...part.speakable.map((task) => {
                if (profile.status === 'withheld') return 'withheld';
                const one = profile.tasks.find((other) => other.task === task);
                return one ? `${fixed(one.contrast.value)} (${between(one.contrast.intervals[2])})` : '–';
              }),
            ]),
          },
        ]
      : []),
  ];
}
