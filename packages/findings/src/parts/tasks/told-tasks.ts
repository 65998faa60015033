import type { Release } from '../../release.ts';
import type { Finding } from '../../statement.ts';

/** What a release says of one task in all places together. */
export interface ToldTask {
  readonly title: string;
  readonly finding: Finding;
  /** The end of the line that answers are nearer to, in words. */
  readonly end: string;
  readonly leansUp: boolean;
}

/** The tasks whose level a release tells, in the order of asking; none in releases of earlier versions. */
export function toldTasks({ parts, scales }: Release): ToldTask[] {
  const part = parts.find((one) => one.kind === 'tasks');
  if (part?.kind !== 'tasks') return [];
  return (part.levels ?? []).flatMap(({ task, scale: name, estimate }): ToldTask[] => {
    const finding = part.findings.find(({ id }) => id === `task:${task}`);
    const title = [...part.tasks, ...part.alone].find((one) => one.name === task)?.title;
    const scale = scales.find((one) => one.name === name);
    if (!finding || !title || !scale) return [];
    const leansUp = estimate.value >= (scale.minimum + scale.maximum) / 2;
    return [{ title, finding, end: leansUp ? scale.highEnd : scale.lowEnd, leansUp }];
  });
}
