import type { Release } from '@weft/findings';
import type { ListedRelease, StoreParts } from '../../store/index.ts';

/** What a file is made from: a release that its reader may read, in a language it has. */
export interface OutContext {
  readonly store: StoreParts;
  readonly stored: ListedRelease;
  /**
   * In `language`. A file holds nothing of a community beyond it but replies, and facts about places with their
   * source and year.
   */
  readonly release: Release;
  readonly language: string;
  readonly title: string;
  /** Where this studio is reached: `https://weft.example`. */
  readonly address: string;
}

/** One file that can be taken from a release. */
export interface OutFile {
  /** What it is called in the address: `report.pdf`. */
  readonly name: string;
  readonly type: string;
  /** What a reader takes, in a language of releases. */
  readonly label: (language: string) => string;
  readonly make: (context: OutContext) => Promise<Uint8Array | string>;
}
