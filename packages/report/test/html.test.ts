import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '../src/html.ts';
import { textIn } from './report-page.ts';

describe('escaping', () => {
  it('gives any text back as text, in content and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const errors: string[] = [];
        const tree = parseFragment(html`<p title="${text}">${text}</p>`.markup, {
          onParseError: (error) => errors.push(error.code),
        });
        expect(errors).toEqual([]);
        expect(tree.childNodes).toHaveLength(1);
        const [paragraph] = tree.childNodes;
        if (!paragraph || !('attrs' in paragraph)) throw new Error(serialize(tree));
        const plain = text.replace(/\r\n?/g, '\n');
        const kept = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\p{Cs}/u.test(plain) ? null : plain;
        expect(paragraph.attrs).toHaveLength(1);
        if (kept !== null) {
          expect(paragraph.attrs[0]!.value).toBe(kept);
          expect(textIn(paragraph)).toBe(kept);
        }
      }),
    );
  });

  it('leaves no sign that could end an attribute or open a tag', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });
});
