import { FormatError } from '@weft/formats';
import { readXlsx, writeXlsx } from '@weft/formats/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '=1+1',
    '007',
    '1e5',
    'TRUE',
    '2024-01-01',
    ' led',
    'line\nbreak',
    '<b>&amp;',
    'العربية',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')),
);

const trimmedRows = (rows: readonly (readonly string[])[]) => {
  const cut = rows.map((row) => {
    const last = row.findLastIndex((text) => text !== '');
    return row.slice(0, last + 1);
  });
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
};

describe('Excel workbooks', () => {
  it('come back as they went: texts stay texts, and nothing is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const sheets = [
            { name: 'survey', rows: [['type', 'name'], ...rows] },
            { name: 'choices', rows: [['x']] },
          ];
          const back = await readXlsx(await writeXlsx(sheets), 'form.xlsx');
          expect(back.map(({ name }) => name)).toEqual(['survey', 'choices']);
          expect(trimmedRows(back[0]!.rows)).toEqual(trimmedRows(sheets[0]!.rows));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are refused where they are none, or too large', async () => {
    const refusal = async (bytes: Uint8Array) => {
      const error: unknown = await readXlsx(bytes, 'form.xlsx').catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(FormatError);
      return error as FormatError;
    };
    expect(await refusal(new TextEncoder().encode('type,name'))).toMatchObject({ code: 'xlsx-not-workbook' });
    expect(await refusal(new Uint8Array())).toMatchObject({ code: 'xlsx-not-workbook' });
    const whole = await writeXlsx([{ name: 'survey', rows: [['a']] }]);
    expect(await refusal(whole.slice(0, whole.length / 2))).toMatchObject({ code: 'xlsx-not-workbook' });
    const bomb = whole.slice();
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 46 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000_000, true);
    expect(await refusal(bomb)).toMatchObject({ code: 'xlsx-too-large' });
  });

  it('survive damage in any byte without another kind of error', async () => {
    const whole = await writeXlsx([
      {
        name: 'survey',
        rows: [
          ['type', 'name'],
          ['text', 'x'],
        ],
      },
    ]);
    for (let at = 0; at < whole.length; at += 37) {
      const hurt = whole.slice();
      hurt[at] = hurt[at]! ^ 0xff;
      await readXlsx(hurt, 'form.xlsx').catch((error: unknown) => expect(error).toBeInstanceOf(FormatError));
    }
  });
});
