export type StoreErrorCode =
  | 'absent'
  | 'frozen'
  | 'not-frozen'
  | 'taken'
  | 'locked'
  | 'last-coordinator'
  | 'in-use'
  | 'needs-consent'
  | 'too-early'
  | 'wrong-answer'
  | 'newer-store'
  | 'not-empty'
  | 'damaged'
  | 'unreachable';

/** Something the store cannot do, as a code for programs and a sentence with its remedy for people. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, says: string, cause?: unknown) {
    super(says, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
