import type { Finding, RefusalWords } from '@weft/findings';
import type { NumbersTable } from '$lib/analyse/tables/numbers-table.ts';
import type { DrawnTwice } from '../draw.ts';
import type { Seen } from '../room.ts';

/** A sentence of the release, and the picture that proves it. */
export interface ShownFinding
  extends Pick<Finding, 'id' | 'says' | 'ground' | 'method' | 'refusal' | 'status'> {
  readonly picture: DrawnTwice | null;
}

/** A page of numbers for the analyst, ready to be shown without a script. */
export interface AnalystPage {
  readonly title: string;
  readonly lead: string;
  readonly simulated: boolean;
  readonly findings: readonly ShownFinding[];
  readonly tables: readonly NumbersTable[];
  /** Tables with a row a place: long, so they are folded. */
  readonly longTables: readonly NumbersTable[];
  readonly method: string;
  readonly cannot: readonly string[];
  /** Why the release says nothing of it, and what would make it possible. */
  readonly absent: RefusalWords | null;
}

/** What a page says of one release, before it is known whether the release speaks of it. */
export type MakePage = (seen: Seen) => AnalystPage;

export const shownFinding = (
  { id, says, ground, method, refusal, status }: Finding,
  picture: DrawnTwice | null = null,
): ShownFinding => ({ id, says, ground, method, refusal, status, picture });

/** A page without findings, which says why. */
export const absentPage = (
  page: Pick<AnalystPage, 'title' | 'lead' | 'simulated' | 'method' | 'cannot'>,
  absent: RefusalWords,
): AnalystPage => ({ ...page, findings: [], tables: [], longTables: [], absent });
