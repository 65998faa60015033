/** A fact about places from elsewhere, as a community keeps it. */
export interface KnownFact {
  readonly name: string;
  readonly kind: 'context' | 'outcome';
  readonly year: number;
  readonly source: string;
  readonly values: readonly { readonly place: string; readonly value: number }[];
}
