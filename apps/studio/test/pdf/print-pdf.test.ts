import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfError } from '../../src/lib/server/pdf/pdf-error.ts';
import { printPdf } from '../../src/lib/server/pdf/print-pdf.ts';

const template = `#import "/weft.typ": *
#show: document-of.with(title: data.title, language: data.language, right-to-left: data.rtl)
= #data.title
#for line in data.lines { block(line) }
`;
const words = (lines: readonly string[], title = 'Words') =>
  printPdf(template, { title, language: 'en', rtl: false, lines });

/** The text of a PDF as poppler reads it, or null where poppler is not here. */
function textOf(pdf: Uint8Array): string | null {
  try {
    return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  } catch {
    return null;
  }
}

describe('a PDF', () => {
  it('is tagged PDF/UA, has its title, and is the same bytes for the same input', async () => {
    const [one, other] = [await words(['One']), await words(['One'])];
    const bytes = Buffer.from(one).toString('latin1');
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes).toContain('/MarkInfo');
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Buffer.from(await words(['Two'])).equals(Buffer.from(one))).toBe(false);
  });

  it('never runs what people wrote, whatever it is', async (context) => {
    if (textOf(await words(['here'])) === null) return context.skip('pdftotext (poppler-utils) is not here.');
    const marks = fc.constantFrom(
      ...[
        '#',
        '$',
        '*',
        '_',
        '`',
        '@',
        '<',
        '>',
        '[',
        ']',
        '{',
        '}',
        '\\',
        '/',
        '"',
        "'",
        '~',
        '=',
        '-',
        '+',
      ],
      ...[
        '#panic("x")',
        '#let',
        '//',
        '/*',
        '*/',
        '\\u{41}',
        '#import',
        '$a^2$',
        '<label>',
        '--',
        '...',
        '://',
      ],
      ...['a', 'Z', '7', 'é', 'ж', 'λ', ' '],
    );
    const lines = fc.array(
      fc.array(marks, { minLength: 1, maxLength: 12 }).map((all) => `a${all.join('')}z`),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (given) => {
        const read = (textOf(await words(given)) ?? '').replace(/\s/g, '');
        expect(read).toBe(`Words${given.join('')}`.replace(/\s/g, ''));
      }),
      { numRuns: 40 },
    );
  });

  it('prints any text without failing, or says which letters no font has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), async (text) => {
        const made = await words([text], text.trim() === '' ? 'Words' : text).catch(
          (thrown: unknown) => thrown,
        );
        if (made instanceof Error) expect(made).toBeInstanceOf(PdfError);
        else expect((made as Uint8Array).length).toBeGreaterThan(1000);
      }),
      { numRuns: 60 },
    );
  });

  it('says which letters no font has, and what to do', async (context) => {
    const tried = await Promise.all(
      ['\u65e5', '\u{16a70}', '\u{1d2c0}', '\u{14400}'].map((letter) =>
        words([letter]).catch((thrown) => thrown),
      ),
    );
    const refused = tried.find((one) => one instanceof Error);
    if (!refused) return context.skip('This computer has a font for every script.');
    expect(refused).toMatchObject({ code: 'letters', message: expect.stringContaining('WEFT_FONTS') });
  });

  it('lets everything else go on while it prints', async () => {
    await words(['One']);
    let ticks = 0;
    const clock = setInterval(() => ticks++, 2);
    await words(Array.from({ length: 4000 }, (_, line) => `Line ${line} of a long document.`));
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
  });

  it('refuses a picture without words for it', async () => {
    const bare = template.replace('#for', '#image(bytes(data.svg), format: "svg")\n#for');
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';
    await expect(
      printPdf(bare, { title: 'Words', language: 'en', rtl: false, lines: [], svg }),
    ).rejects.toThrow(/alt/);
  });

  it('writes Arabic from right to left, joined, in letters that can be read back', async (context) => {
    const pdf = await printPdf(template, { title: 'حوار', language: 'ar', rtl: true, lines: ['دار سعاد'] });
    const read = textOf(pdf);
    if (read === null) return context.skip('pdftotext (poppler-utils) is not here.');
    // Letters without dots: poppler gives a letter that is drawn of two parts twice.
    const bare = read.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e]/g, '');
    expect(bare).toContain('حوار');
    expect(bare).toContain('دار سعاد');
    expect(bare).not.toContain('راوح');
  });
});
