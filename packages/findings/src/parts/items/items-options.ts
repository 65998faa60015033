/** What to look for in items, beyond what is always looked for. */
export interface ItemsOptions {
  /** Names of `Answers.groupings` across which items are compared (language, wave …). */
  readonly groups?: readonly string[];
  /** Judge each level of the one- and two-domain models by itself too; takes longer. */
  readonly eachLevel?: boolean;
}
