import type { Estimate } from '../finding.ts';
import type { Release } from '../release.ts';

/**
 * Where all places together stand, on each scale and each task, by the id of the finding that says so: what a page
 * or a print draws as a strip beside it.
 *
 * @example
 * stripsOf(release)['level:trust']?.value; // 3.35
 */
export function stripsOf({ levels, parts }: Release): Readonly<Record<string, Estimate>> {
  return Object.fromEntries([
    ...Object.entries(levels).map(([scale, level]) => [`level:${scale}`, level] as const),
    ...parts.flatMap((part) =>
      part.kind === 'tasks'
        ? (part.levels ?? []).map(({ task, estimate }) => [`task:${task}`, estimate] as const)
        : [],
    ),
  ]);
}
