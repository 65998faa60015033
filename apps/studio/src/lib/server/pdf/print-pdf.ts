import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolders } from './fonts.ts';
import { PdfError } from './pdf-error.ts';
import weft from './weft.typ?raw';

/** What a template is filled with: plain data, and nothing of it is ever read as Typst. */
export type PdfData =
  | string
  | number
  | boolean
  | null
  | readonly PdfData[]
  | { readonly [name: string]: PdfData };

/** A folder that need not be there: everything a template reads is given to it in memory. */
const workspace = join(tmpdir(), 'weft-pdf');

let starting: Promise<NodeCompiler> | null = null;

/** The engine, started once a process: half a second, then some milliseconds a document. */
function engine(): Promise<NodeCompiler> {
  starting ??= start();
  return starting;
}

async function start(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) => {
    starting = null;
    throw new PdfError(
      'engine',
      `PDFs cannot be made on this computer: the engine for ${process.platform}-${process.arch} is missing. Run "npm ci" here again; where that does not help, print the page from the browser instead. (${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)})`,
    );
  });
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders(process.env) }] });
  compiler.addSource(join(workspace, 'weft.typ'), weft);
  return compiler;
}

/**
 * A PDF/UA-1 from a template and plain data, the same bytes for the same two. A template is Typst written by us:
 * it imports "/weft.typ" and reads `data`; texts of people only ever come as data, so that they are printed as
 * they are. The standard is enforced: a picture without words for it, or a document without a title, throws.
 */
export async function printPdf(template: string, data: PdfData): Promise<Uint8Array<ArrayBuffer>> {
  const compiler = await engine();
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: {
        data: JSON.stringify(data, (_, value) => (typeof value === 'string' ? printable(value) : value)),
      },
    });
    const document = compiled.result;
    if (document === null) throw refusal(diagnostics(compiled.takeDiagnostics()?.shortDiagnostics));
    const bytes = compiler.pdf(document, { pdfStandard: 'ua-1' });
    return new Uint8Array(bytes);
  } catch (thrown) {
    throw thrown instanceof Error && thrown.message.startsWith('[SourceDiagnostic')
      ? refusal(thrown.message)
      : thrown;
  } finally {
    compiler.evictCache(10);
  }
}

/** A text without the signs that no font draws: controls, halves of pairs, and places that mean no letter. */
const printable = (text: string): string =>
  text.replace(/[\p{Cs}\p{Cn}\p{Co}]/gu, '�').replace(/[^\P{Cc}\n\t]/gu, ' ');

const diagnostics = (found: unknown): string => JSON.stringify(found ?? []);

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
