/** What a place is called here: "block", "blocks". */
export interface PlaceKind {
  readonly one: string;
  readonly many: string;
  /** Grammatical gender, for languages that have one. */
  readonly gender?: 'm' | 'f';
}
