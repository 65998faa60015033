import { changePicture, plane, separability, taskProfile } from '@weft/figures';
import type { ChangePart, ChapterKey, TasksPart } from '@weft/findings';
import { type DrawnTwice, drawTwice } from './draw.ts';
import type { Seen } from './room.ts';

/** Above so many places, pictures with a row a place stand on the page of numbers alone. */
const mostRows = 60;

/** The pictures that prove each chapter of the story. */
export function storyPictures({
  release,
  common,
}: Pick<Seen, 'release' | 'common'>): Partial<Record<ChapterKey, DrawnTwice[]>> {
  const trust = release.scales.find(({ role }) => role === 'trust');
  const action = release.scales.find(({ role }) => role === 'action');
  const onPlane = release.places.some((place) => place.status === 'said' && place.plane !== null);
  const few = release.places.length <= mostRows;
  const tasks = release.parts.find((part): part is TasksPart => part.kind === 'tasks');
  const change = release.parts.find((part): part is ChangePart => part.kind === 'change');
  return {
    threads:
      trust && action && onPlane
        ? [drawTwice('plane', common, (given) => plane(release.places, trust, action, given))]
        : [],
    tasks:
      tasks && few && tasks.profiles.length > 0
        ? [drawTwice('tasks', common, (given) => taskProfile(tasks.profiles, tasks.tasks, given))]
        : [],
    change:
      change && few
        ? change.scales
            .filter(({ places }) => places.some(({ status }) => status === 'said'))
            .map((shown, index) =>
              drawTwice(`change-${index}`, common, (given) =>
                changePicture(shown, { ...given, from: change.from, to: change.to }),
              ),
            )
        : [],
    apart: release.pairs.map(({ scale, labels, matrix, counts }, index) =>
      drawTwice(`apart-${index}`, common, (given) =>
        separability(matrix === null ? { counts, scale } : { labels, matrix, scale }, given),
      ),
    ),
  };
}
