import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import {
  absenceCodes,
  addOwnItem,
  chooseFacts,
  codebook,
  codebookDdi,
  codebookHtml,
  codebookJson,
  cohesionAndControl,
  type Instrument,
  library,
  type TranslationRow,
} from '../src/index.ts';
import { globals, rules } from './ddi-rules.ts';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

/** The tree another library reads from XML, every name and text kept. */
function tree(xml: string): Node {
  const parsed = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
  }).parse(xml) as Record<string, unknown>[];
  const node = (entry: Record<string, unknown>): Node | string => {
    if ('#text' in entry) return String(entry['#text']);
    const name = Object.keys(entry).find((key) => key !== ':@')!;
    return {
      name,
      attributes: (entry[':@'] ?? {}) as Record<string, string>,
      children: (entry[name] as Record<string, unknown>[]).map(node),
    };
  };
  const nodes = parsed
    .map(node)
    .filter((one): one is Node => typeof one !== 'string' && !one.name.startsWith('?'));
  expect(nodes).toHaveLength(1);
  return nodes[0]!;
}

/** Every way in which a document breaks the rules of the schema. */
function breaches(node: Node, ids: Set<string>, refs: string[], path = node.name): string[] {
  const rule = rules[node.name];
  if (!rule) return [`${path}: no rule`];
  const found: string[] = [];
  for (const [name, value] of Object.entries(node.attributes)) {
    if (name === 'xmlns' || name === 'xmlns:xsi' || name === 'xsi:schemaLocation') continue;
    const allowed = rule.attributes[name] ?? globals[name];
    if (!allowed) found.push(`${path}: attribute ${name}`);
    else if (!allowed.test(value)) found.push(`${path}: ${name}="${value}"`);
    if (name === 'ID') {
      if (ids.has(value)) found.push(`${path}: ID ${value} twice`);
      ids.add(value);
    }
    if (name === 'var') refs.push(...value.split(' '));
  }
  for (const name of rule.required ?? []) if (!(name in node.attributes)) found.push(`${path}: no ${name}`);
  const elements = node.children.filter((child): child is Node => typeof child !== 'string');
  const texts = node.children.filter((child) => typeof child === 'string').join('');
  if (!rule.text && texts.trim() !== '') found.push(`${path}: text`);
  if (rule.mixed) {
    for (const { name } of elements) if (!rule.mixed.includes(name)) found.push(`${path}: ${name}`);
  } else {
    const order = rule.children.map(([name]) => name);
    const positions = elements.map(({ name }) => order.indexOf(name));
    positions.forEach((position, index) => {
      if (position < 0) found.push(`${path}: ${elements[index]!.name} is not allowed`);
      if (index > 0 && position < positions[index - 1]!)
        found.push(`${path}: ${elements[index]!.name} is out of order`);
    });
    for (const [name, least, most] of rule.children) {
      const count = elements.filter((child) => child.name === name).length;
      if (count < least || count > most) found.push(`${path}: ${count} of ${name}`);
    }
  }
  return [...found, ...elements.flatMap((child) => breaches(child, ids, refs, `${path}/${child.name}`))];
}

function allBreaches(xml: string): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [valid.err.msg];
  const root = tree(xml);
  const ids = new Set<string>();
  const refs: string[] = [];
  const found = root.name === 'codeBook' ? breaches(root, ids, refs) : ['not a codeBook'];
  if (root.attributes.xmlns !== 'ddi:codebook:2_5') found.push('namespace');
  return [...found, ...refs.filter((ref) => !ids.has(ref)).map((ref) => `${ref} refers to nothing`)];
}

const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  ']]><x>',
  '&lt;&amp;&#60;',
  'a\u0000b\u000b\ufffe',
  '<!--',
  'javascript:alert(1)',
];
const text = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 30 }));

/** An instrument with any text in every place that holds text, and a translation of each. */
const anyInstrument = fc
  .record({ texts: fc.array(text, { minLength: 12, maxLength: 12 }), reversed: fc.boolean() })
  .map(({ texts, reversed }) => {
    const at = (index: number) => texts[index]!;
    const instrument: Instrument = {
      name: at(0),
      introduction: at(1),
      language: 'en',
      scales: [
        { name: at(2), title: at(3), role: 'other', lowEnd: at(4), highEnd: at(5), instruction: at(6) },
      ],
      items: [
        {
          name: at(7),
          column: at(8),
          text: at(9),
          hint: at(10),
          source: at(11),
          scale: at(2),
          reversed,
          options: { minimum: 1, maximum: 3, labels: [at(0), at(5), at(9)] },
          wording: 'own',
        },
      ],
      absencePolicy: cohesionAndControl.absencePolicy,
    };
    const rows: TranslationRow[] = [`item/${at(7)}`, 'instrument/name'].map((key) => ({
      key,
      language: texts[3]!.length % 2 === 0 ? 'ar' : at(3) || 'x',
      version: 'v',
      revision: 1,
      status: 'draft',
      text: at(4) || 'x',
    }));
    return { instrument, rows };
  });

describe('the codebook', () => {
  const entry = library[0]!;
  const book = codebook(entry.instrument, entry.translations);

  it('keeps code, label and score apart', () => {
    const turned = book.variables.find(({ name }) => name === 'keep_apart')!;
    expect(turned.options.map(({ code, score, labels }) => [code, score, labels.en])).toEqual([
      [1, 5, 'Strongly disagree'],
      [2, 4, 'Disagree'],
      [3, 3, 'Neither agree nor disagree'],
      [4, 2, 'Agree'],
      [5, 1, 'Strongly agree'],
    ]);
    expect(turned.options[0]!.labels).toMatchObject({ es: 'Muy en desacuerdo', ar: 'لا أوافق إطلاقًا' });
    expect(book.variables[0]!.options.every(({ code, score }) => code === score)).toBe(true);
  });

  it('keeps every reason for no answer under a code of its own', () => {
    for (const { missing, options } of book.variables) {
      expect(missing.map(({ reason, code }) => [reason, code])).toEqual(Object.entries(absenceCodes));
      const codes = [...missing, ...options].map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(missing.filter(({ offered }) => offered).map(({ reason }) => reason)).toEqual([
        'refused',
        'dontKnow',
      ]);
      for (const { labels } of missing) expect(Object.keys(labels)).toEqual(['en', 'es', 'ar']);
    }
  });

  it('says which languages there are, which way they run, and how far they are', () => {
    expect(book.languages.map(({ code, rightToLeft }) => [code, rightToLeft])).toEqual([
      ['en', false],
      ['es', false],
      ['ar', true],
    ]);
    expect(book.languages[1]!.statuses.machine).toBeGreaterThan(20);
    const partly = codebook(entry.instrument, [
      { key: 'item/close', language: 'fr', version: 'v', revision: 1, status: 'draft', text: 'Les voisins…' },
    ]);
    expect(partly.variables.map(({ question }) => 'fr' in question).filter(Boolean)).toHaveLength(1);
  });

  it('is the same value read back from JSON', () => {
    expect(JSON.parse(codebookJson(book))).toEqual(book);
  });

  it('marks items in quarantine', () => {
    const own = addOwnItem(cohesionAndControl, {
      name: 'mine',
      text: 'People here sing.',
      scale: 'trust',
      options: { minimum: 1, maximum: 5 },
      favorable: 'agree',
      reversed: false,
    });
    expect(codebookHtml(codebook(own))).toContain('in quarantine');
    expect(codebookDdi(codebook(own))).toContain('quarantined');
  });
});

describe('the codebook as DDI-Codebook 2.5', () => {
  for (const { key, kinds, instrument, translations } of library)
    it(`keeps the rules of the schema: ${key}`, () => {
      const asked = chooseFacts(instrument, kinds[0]!, ['about_age', 'about_home']);
      for (const [made, words] of [
        [instrument, translations],
        [asked.instrument, [...translations, ...asked.translations]],
      ] as const)
        expect(allBreaches(codebookDdi(codebook(made, words), { date: '2026-05-01' }))).toEqual([]);
    });

  it('keeps them, and every text, whatever the words', () => {
    fc.assert(
      fc.property(anyInstrument, ({ instrument, rows }) => {
        expect(allBreaches(codebookDdi(codebook(instrument, rows)))).toEqual([]);
      }),
    );
  });

  it('the rules would notice a breach', () => {
    const xml = codebookDdi(codebook(cohesionAndControl));
    for (const [from, to] of [
      ['<valrng>', '<invalrng>'],
      ['missing="Y"', 'missing="1"'],
      ['<titl ', '<subTitl '],
      [' name="lend_hand"', ''],
      ['ID="V1"', 'ID="V2"'],
      ['var="V1', 'var="V99'],
      ['<codInstr', '<cod'],
      ['nature="ordinal"', 'nature="likert"'],
      ['<stdyDscr>', '<dataDscr></dataDscr><stdyDscr>'],
    ] as const) {
      expect(xml).toContain(from);
      expect(allBreaches(xml.replace(from, to)), `${from} → ${to}`).not.toEqual([]);
    }
  });

  it('says the same as the codebook', () => {
    const root = tree(codebookDdi(codebook(library[0]!.instrument, library[0]!.translations)));
    const inside = (node: Node, name: string): Node[] =>
      node.children.flatMap((child) =>
        typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...inside(child, name)],
      );
    const variables = inside(root, 'var');
    expect(variables).toHaveLength(10);
    expect(inside(variables[0]!, 'qstnLit')).toHaveLength(3);
    expect(
      inside(variables[0]!, 'catgry').filter(({ attributes }) => attributes.missing === 'Y'),
    ).toHaveLength(6);
    expect(inside(variables[3]!, 'codInstr')[0]!.children).toEqual(['Turned round: score = 6 − code.']);
    expect(inside(root, 'varGrp').map(({ attributes }) => attributes.var)).toEqual([
      'V1 V2 V3 V4 V5',
      'V6 V7 V8 V9 V10',
    ]);
  });
});

type HtmlNode = DefaultTreeAdapterMap['node'];

function elementsOf(node: HtmlNode): DefaultTreeAdapterMap['element'][] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

describe('the codebook as HTML', () => {
  const allowed = new Set(
    'html head meta title style body main h1 h2 h3 p ul li span section article table thead tbody tr th td code'.split(
      ' ',
    ),
  );

  it('is valid, and needs nothing else; script in any text is only text', () => {
    fc.assert(
      fc.property(anyInstrument, ({ instrument, rows }) => {
        const errors: string[] = [];
        const html = codebookHtml(codebook(instrument, rows));
        const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
        expect(errors).toEqual([]);
        for (const { tagName, attrs } of elementsOf(document)) {
          expect(allowed.has(tagName), tagName).toBe(true);
          for (const { name } of attrs) {
            expect(name).not.toMatch(/^on/);
            expect(['href', 'src', 'srcset', 'action']).not.toContain(name);
          }
        }
        expect(elementsOf(document).filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
      }),
    );
  });

  it('sets Arabic from right to left', () => {
    const html = codebookHtml(codebook(library[0]!.instrument, library[0]!.translations));
    expect(html).toContain('<p lang="ar" dir="rtl">الناس في هذا الشارع يمدّ بعضهم يد العون لبعض.</p>');
    expect(html).toContain('<html lang="en" dir="ltr">');
  });
});
