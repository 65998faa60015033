import type { ColumnUse, GuessLine } from '@weft/instruments';

/** What a column may be taken for, and how the choice reads. The order is the order of the list. */
export const columnUses: readonly { readonly value: ColumnUse; readonly text: string }[] = [
  { value: 'place', text: 'The place' },
  { value: 'trust', text: 'Trust and cohesion' },
  { value: 'trustTurned', text: 'Trust, turned round' },
  { value: 'action', text: 'Willingness to act' },
  { value: 'actionTurned', text: 'Willingness, turned round' },
  { value: 'other', text: 'Another scale' },
  { value: 'otherTurned', text: 'Another scale, turned round' },
  { value: 'person', text: 'About the person' },
  { value: 'leftOut', text: 'Left out' },
];

/** What each column is used for, by its name. */
export type Uses = Readonly<Record<string, ColumnUse>>;

/** A file as the page speaks of it. */
export interface FileShown {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Made up: every picture and number of it wears the tag. */
  readonly simulated: boolean;
}

/** The steps a person waits for, in their order. */
export type Stage = 'reading' | 'guessing' | 'adding' | 'fitting' | 'saying';

/** What is wrong with a file or with a choice, and what to do. `row` counts as a spreadsheet does. */
export interface Mistake {
  readonly about: 'file' | 'columns' | 'answers';
  readonly says: string;
  readonly remedy: string;
  readonly file: string | null;
  readonly row: number | null;
  readonly column: string | null;
}

/** From the page to the worker. `job` comes back with every reply, so that late replies can be let go. */
export type Order = { readonly job: number } & (
  | { readonly kind: 'read'; readonly file: File }
  | { readonly kind: 'example' }
  | { readonly kind: 'use'; readonly uses: Uses }
  | { readonly kind: 'save'; readonly what: Keepsake }
);

/** What can be taken away. */
export type Keepsake = 'report' | 'numbers' | 'script';

/** From the worker to the page. */
export type Reply = { readonly job: number } & (
  | { readonly kind: 'progress'; readonly stage: Stage; readonly part: number }
  | {
      readonly kind: 'read';
      readonly file: FileShown;
      readonly lines: readonly GuessLine[];
      /** What a person should know about the file although it could be read. */
      readonly notices: readonly string[];
    }
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'wrong'; readonly mistake: Mistake }
  | { readonly kind: 'saved'; readonly name: string; readonly type: string; readonly text: string }
);

/** Everything the page shows of one release. */
export interface Said {
  readonly findings: readonly unknown[];
  readonly notices: readonly string[];
}
