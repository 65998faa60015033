import type { waves } from '../schema/answers.ts';
import type { JsonObject } from '../schema/column-kinds.ts';

export type Wave = typeof waves.$inferSelect;

/** Days are written 2026-05-31. */
export interface WaveDraft {
  readonly communityId: string;
  readonly versionId: string;
  readonly name: string;
  readonly opensOn?: string | null;
  readonly closesOn?: string | null;
  readonly destroyOn?: string | null;
  readonly settings?: JsonObject;
  readonly simulated?: boolean;
}

export type WaveChange = Partial<Pick<WaveDraft, 'name' | 'opensOn' | 'closesOn' | 'destroyOn' | 'settings'>>;
