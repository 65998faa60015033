import type { Release } from '@weft/findings';
import type { ColumnUse, GuessLine, PlaceChoice } from '@weft/instruments';

/** What a column may be taken for, and how the choice reads. The order is the order of the list. */
export const columnUses: readonly { readonly value: ColumnUse; readonly text: string }[] = [
  { value: 'place', text: 'The place' },
  { value: 'trust', text: 'Trust and cohesion' },
  { value: 'trustTurned', text: 'Trust, turned round' },
  { value: 'action', text: 'Readiness to act' },
  { value: 'actionTurned', text: 'Willingness, turned round' },
  { value: 'other', text: 'Another scale' },
  { value: 'otherTurned', text: 'Another scale, turned round' },
  { value: 'person', text: 'About the person' },
  { value: 'wave', text: 'The wave: when it was asked' },
  { value: 'link', text: 'Who it is, to link waves' },
  { value: 'leftOut', text: 'Left out' },
];

/** Letters a file may be written in, by the name the browser knows them under. */
export const lettersKnown = [
  { value: 'utf-8', text: 'UTF-8' },
  { value: 'windows-1252', text: 'Western European (Windows-1252)' },
  { value: 'windows-1250', text: 'Central European (Windows-1250)' },
  { value: 'windows-1251', text: 'Cyrillic (Windows-1251)' },
  { value: 'windows-1253', text: 'Greek (Windows-1253)' },
  { value: 'windows-1254', text: 'Turkish (Windows-1254)' },
  { value: 'windows-1256', text: 'Arabic (Windows-1256)' },
  { value: 'macintosh', text: 'Old Macintosh' },
] as const;

export type Letters = (typeof lettersKnown)[number]['value'];

/** What each column is used for, by its name. */
export type Uses = Readonly<Record<string, ColumnUse>>;

/** A file as the page speaks of it. */
export interface FileShown {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Made up: every picture and number of it wears the tag. */
  readonly simulated: boolean;
  /** The letters it was read in, and whether bytes were met that these do not know. */
  readonly letters: Letters;
  readonly lettersDoubtful: boolean;
}

/** The steps a person waits for, in their order. */
export type Stage = 'reading' | 'guessing' | 'adding' | 'fitting' | 'saying';

/** What is wrong with a file or with a choice, and what to do. `row` counts as a spreadsheet does. */
export interface Mistake {
  readonly about: 'file' | 'columns' | 'answers' | 'saving';
  readonly says: string;
  readonly remedy: string;
  readonly file: string | null;
  readonly row: number | null;
  readonly column: string | null;
  /** Other letters might mend it. */
  readonly lettersDoubtful: boolean;
}

/** From the page to the worker. `job` comes back with every reply, so that late replies can be let go. */
export type Order = {
  readonly job: number;
} /** Without `letters` they are found out: UTF-8, or Windows-1252 where bytes are not. */ & (
  | { readonly kind: 'read'; readonly file: File; readonly letters: Letters | null }
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
      readonly placeChoices: readonly PlaceChoice[];
      /** What a person should know about the file although it could be read. */
      readonly notices: readonly string[];
    }
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'wrong'; readonly mistake: Mistake }
  | { readonly kind: 'saved'; readonly name: string; readonly type: string; readonly text: string }
);

/** Everything the page shows of one release. Pictures are drawn from it by the page, at its own width. */
export interface Said {
  readonly release: Release;
  /** What a person should know about how the answers were read. */
  readonly notices: readonly string[];
}
