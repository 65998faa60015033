import { engine } from './engine.ts';
import { PdfError } from './pdf-error.ts';

/** What a template is filled with: plain data, and nothing of it is ever read as Typst. */
export type PdfData =
  | string
  | number
  | boolean
  | null
  | readonly PdfData[]
  | { readonly [name: string]: PdfData };

/**
 * A PDF/UA-1 from a template and plain data, the same bytes for the same two. A template is Typst written by us:
 * it imports "/weft.typ" and reads `data`; texts of people only ever come as data, so that they are printed as
 * they are. The standard is enforced: a picture without words for it, or a document without a title, throws.
 */
export async function printPdf(template: string, data: PdfData): Promise<Uint8Array<ArrayBuffer>> {
  const { print } = await engine();
  const given = JSON.stringify(data, (_, value) => (typeof value === 'string' ? printable(value) : value));
  try {
    return await print(template, given);
  } catch (thrown) {
    throw thrown instanceof Error && thrown.message.startsWith('[SourceDiagnostic')
      ? refusal(thrown.message)
      : thrown;
  }
}

/** A text without the signs that no font draws: controls, halves of pairs, and places that mean no letter. */
const printable = (text: string): string =>
  text.replace(/[\p{Cs}\p{Cn}\p{Co}]/gu, '�').replace(/[^\P{Cc}\n\t]/gu, ' ');

/** The error of the engine in a sentence of ours where it is about letters; otherwise a fault of a template. */
function refusal(said: string): Error {
  const letters = [...said.matchAll(/the text `\\*"(.*?)\\*"` could not be displayed/g)].map(
    ([, text]) => text,
  );
  if (letters.length === 0) return new Error(`A template of a PDF is at fault: ${said}`);
  return new PdfError(
    'letters',
    `No font here has the letters ${[...new Set(letters)].slice(0, 5).join(' ')}. Put a font that has them (.ttf or .otf) into a folder, start Weft with WEFT_FONTS naming that folder, then print again.`,
  );
}
