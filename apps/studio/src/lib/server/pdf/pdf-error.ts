/** Why there is no PDF, in a sentence that says what to do. */
export class PdfError extends Error {
  /** `engine`: it cannot run here. `letters`: no font has a letter of the text. */
  readonly code: 'engine' | 'letters';
  constructor(code: 'engine' | 'letters', message: string) {
    super(message);
    this.name = 'PdfError';
    this.code = code;
  }
}
