/** Wrong use or wrong input: printed as a sentence, exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
