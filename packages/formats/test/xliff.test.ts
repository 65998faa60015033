import { FormatError, readXliff, writeXliff, type XliffFile } from '@weft/formats';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';

const xmlText = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ''));
const word = fc.stringMatching(/^[a-z][a-z/_0-9]{0,20}$/);

const xliff: fc.Arbitrary<XliffFile> = fc.record({
  original: word,
  sourceLanguage: fc.constant('en'),
  targetLanguage: fc.constantFrom('es', 'ar'),
  units: fc.uniqueArray(
    fc.record({
      id: word,
      source: xmlText,
      target: fc.option(xmlText.filter((text) => text !== '')),
      state: fc.constantFrom('translated', 'final', 'needs-translation'),
      notes: fc.array(fc.record({ from: fc.option(word), text: xmlText }), { maxLength: 3 }),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  ),
});

const refusal = (text: string): FormatError => {
  try {
    readXliff(text, 'es.xlf');
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('it was read');
};

const minimal = (inside: string) =>
  `<xliff version="1.2"><file original="f" source-language="en" target-language="es" datatype="plaintext"><body>${inside}</body></file></xliff>`;

describe('XLIFF', () => {
  it('comes back as it went, and another parser reads the same', () => {
    const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false });
    fc.assert(
      fc.property(xliff, (file) => {
        const text = writeXliff(file);
        expect(readXliff(text, 'es.xlf')).toEqual(file);
        expect(XMLValidator.validate(text)).toBe(true);
        const other = parser.parse(text).xliff.file.body['trans-unit'] ?? [];
        expect([other].flat()).toHaveLength(file.units.length);
      }),
    );
  });

  it('reads what other programs write: groups, inline marks, comments, CDATA', () => {
    const { units } = readXliff(
      minimal(
        '<!-- x --><group><trans-unit id="a"><source>One <g id="1">two</g></source><target state="new"><![CDATA[Uno & <dos>]]></target></trans-unit></group><trans-unit id="b"><source>&#x41;&amp;</source></trans-unit>',
      ),
      'es.xlf',
    );
    expect(units).toEqual([
      { id: 'a', source: 'One two', target: 'Uno & <dos>', state: 'new', notes: [] },
      { id: 'b', source: 'A&', target: null, state: null, notes: [] },
    ]);
  });

  it('names line or unit of a mistake, and reads no document type', () => {
    expect(refusal('<xliff>\n<file>\n</xliff>')).toMatchObject({ code: 'xliff-not-xml', row: 3 });
    expect(refusal(`<!DOCTYPE x [<!ENTITY a "b">]>${minimal('')}`).message).toContain('document type');
    expect(refusal('<html/>')).toMatchObject({ code: 'xliff-not-xliff' });
    expect(refusal('<xliff version="2.0"><file/></xliff>').message).toContain('2.0');
    const unit = '<trans-unit id="a"><source>x</source></trans-unit>';
    expect(refusal(minimal(unit + unit))).toMatchObject({ code: 'xliff-unit', details: { unit: 'a' } });
    expect(refusal(minimal('<trans-unit id="q"/>')).message).toContain('no source');
    expect(refusal(`${'<a>'.repeat(200)}`).message).toContain('inside one another');
  });
});
