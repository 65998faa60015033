/** What the R of each part needs to know, as plain data. */

/** One scale whose agreement was told, and the null it was judged against, in squared units of the answers. */
export interface RScriptAgreement {
  readonly scale: string;
  readonly items: readonly string[];
  readonly minimum: number;
  readonly maximum: number;
  readonly nullName: string;
  readonly nullVariance: number;
}

/** How many people there are in each near-census place. */
export interface RScriptCensus {
  readonly places: readonly string[];
  readonly roster: readonly number[];
}

/** The waves of a study as the script finds them; null where there are none. */
export interface RScriptWaves {
  /** Column of the wave, or null where each wave is a file of its own. */
  readonly column: string | null;
  readonly person: string | null;
  readonly from: string;
  readonly to: string;
  /** The file of the earlier wave. */
  readonly earlier: { readonly name: string; readonly encoding: string; readonly delimiter: string } | null;
  /** Scales compared, each with the items answered in both waves. */
  readonly scales: readonly { readonly scale: string; readonly items: readonly string[] }[];
}

/** What the script needs to compare places again. */
export interface RScriptComparison {
  readonly scales: readonly string[];
  /** An expected answer by scale that places were held against. */
  readonly references: Readonly<Record<string, number>>;
}

/** A scale whose consensus was told. */
export interface RScriptConsensus {
  readonly scale: string;
  readonly items: readonly string[];
}

/** What of the items the report told. */
export interface RScriptItems {
  /** Scales whose items were told. */
  readonly scales: readonly { readonly scale: string; readonly items: readonly string[] }[];
  /** Two domains held against each other, or `null`. */
  readonly domains: { readonly first: readonly string[]; readonly second: readonly string[] } | null;
}

/** What the script needs to plan again. */
export interface RScriptPlanning {
  readonly scales: readonly string[];
  readonly target: number;
  /** The chance with which a plan must be enough. */
  readonly chance: number;
  readonly respondents: readonly number[];
}

/** A task and its items. */
export interface RScriptTask {
  readonly name: string;
  readonly items: readonly string[];
}
