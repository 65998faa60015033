import type { Part } from '@weft/findings';
import { modelTables, placeTable } from '$lib/analyse/tables/model-tables.ts';
import type { NumbersTable } from '$lib/analyse/tables/numbers-table.ts';
import type { Seen } from '../room.ts';
import { type ShownFinding, shownFinding } from './analyst-page.ts';

/** Parts with a page of their own. */
const pages: readonly {
  readonly at: string;
  readonly name: string;
  readonly about: string;
  readonly of: readonly Part['kind'][];
}[] = [
  {
    at: '/change',
    name: 'Change',
    about: 'Two waves, and the smallest change that could be seen.',
    of: ['change'],
  },
  {
    at: '/mechanism',
    name: 'Mechanism',
    about: 'What places carry, what people answer, and an outcome: what goes together.',
    of: ['mechanism'],
  },
  {
    at: '/agreement',
    name: 'Agreement',
    about: 'How far people of one place see it alike, by every index.',
    of: ['agreement', 'consensus'],
  },
  {
    at: '/items',
    name: 'Items',
    about: 'How each question works, among people and among places.',
    of: ['items'],
  },
  { at: '/tasks', name: 'Tasks', about: 'What people would do together, task by task.', of: ['tasks'] },
  {
    at: '/levels',
    name: 'Levels',
    about: 'Community, individual, institution side by side, and where the differences lie.',
    of: [],
  },
  {
    at: '/explore',
    name: 'Explore',
    about: 'Choose who counts, and see what stays: worked out in your browser.',
    of: [],
  },
];

/** What the page of all numbers shows: the parts that have no page of their own, and the models in full. */
export interface OverviewPage {
  readonly simulated: boolean;
  readonly pages: readonly {
    readonly at: string;
    readonly name: string;
    readonly about: string;
    readonly there: boolean;
  }[];
  readonly findings: readonly ShownFinding[];
  readonly models: readonly NumbersTable[];
  readonly places: NumbersTable | null;
}

export function overviewPage({ release }: Seen): OverviewPage {
  const elsewhere = new Set(pages.flatMap(({ of }) => of));
  return {
    simulated: release.simulated,
    pages: pages.map(({ at, name, about, of }) => ({
      at,
      name,
      about,
      there: of.length === 0 || release.parts.some(({ kind }) => of.includes(kind)),
    })),
    findings: release.parts
      .filter(({ kind }) => !elsewhere.has(kind))
      .flatMap(({ findings }) => findings)
      .map((finding) => shownFinding(finding)),
    models: release.models.flatMap((model) => modelTables(release, model)),
    places: release.places.some(({ status }) => status === 'said') ? placeTable(release) : null,
  };
}
