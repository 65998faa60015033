import type { Release } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../src/index.ts';
import { attribute, classed, named, pageOf, textIn } from './report-page.ts';
import { country, millbrook, millbrookSizes, nowhere } from './report-study.ts';

const extras = {
  date: 'Autumn wave, September 2026',
  script: '# "Weft" & R\nx <- if (1 < 2) "</pre><script>alert(1)</script>" else \'ü\'\n',
  scriptName: 'report.R',
  file: 'millbrook-autumn.csv',
  version: '0.1.0',
  notices: ['2 rows have no block: rows 88 and 301.'],
};

const pages: readonly (readonly [string, Release])[] = [
  ['Millbrook', millbrook()],
  ['300 districts', country(300)],
  ['places that do not differ', nowhere()],
];

describe.each(pages)('the report of %s', (_, release) => {
  const source = reportHtml(release, extras);
  const page = pageOf(source);

  it('is valid HTML with unique ids, and every reference to an id finds it', () => {
    expect(page.errors).toEqual([]);
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of page.elements)
      for (const name of ['aria-labelledby', 'aria-describedby'])
        for (const id of attribute(element, name)?.split(' ') ?? []) expect(ids).toContain(id);
    for (const [, id] of source.matchAll(/url\(#([\w-]+)\)/g)) expect(ids).toContain(id);
  });

  it('fetches nothing', () => {
    for (const element of page.elements) {
      expect([
        'script',
        'link',
        'iframe',
        'img',
        'object',
        'embed',
        'base',
        'form',
        'video',
        'audio',
      ]).not.toContain(element.tagName);
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^on|^src$|^srcset$|^action$|^ping$/);
        if (/href$/.test(name)) expect(value).toMatch(/^#[\w-]+$|^data:text\/plain/);
        if (name !== 'xmlns') expect(value).not.toMatch(/^\s*(https?:)?\/\//);
      }
    }
    const styles = named(page, 'style')
      .map((style) => style.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
      .join('');
    expect(styles).not.toMatch(/@import|https?:|url\((?!#)/);
    const policy = named(page, 'meta').find(
      (meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy',
    );
    expect(attribute(policy!, 'content')).toMatch(/^default-src 'none';/);
  });

  it('has one h1 and headings that never skip a level', () => {
    const levels = page.elements
      .filter((one) => /^h[1-6]$/.test(one.tagName))
      .map((one) => Number(one.tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => {
      if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);
    });
    const [root] = named(page, 'html');
    expect(attribute(root!, 'lang')).toBe('en');
    expect(attribute(root!, 'dir')).toBe('ltr');
    expect(textIn(named(page, 'title')[0]!)).toContain(textIn(named(page, 'h1')[0]!));
    expect(attribute(named(page, 'a')[0]!, 'href')).toBe('#main');
  });

  it('says every finding once, with one hedge a claim', () => {
    const inWords = release.places.length <= 100 ? release.placeFindings : [];
    const told = [...release.findings, ...release.parts.flatMap((part) => part.findings)];
    const ofParts = release.parts.flatMap((part) =>
      part.kind === 'consensus' ? part.scales.flatMap((scale) => scale.placeFindings) : [],
    );
    const all = [...told, ...inWords, ...ofParts];
    const hedges = classed(page, 'sure');
    expect(hedges).toHaveLength(all.length);
    for (const finding of all) {
      const says = finding.says.map((segment) => segment.text).join('');
      expect(page.text.split(says)).toHaveLength(2);
      expect(page.text).toContain(finding.ground);
    }
    expect(classed(page, 'refusal')).toHaveLength(
      told.filter((finding) => finding.status === 'refused').length,
    );
    for (const { refusal } of told)
      if (refusal) for (const text of Object.values(refusal)) expect(page.text).toContain(text);
  });

  it('writes every gap of its words', () => {
    expect(page.text).not.toMatch(/undefined|NaN|Infinity|\{\w+\}|\[object/);
  });

  it('keeps the script to be shown and saved, whatever it holds', () => {
    const link = named(page, 'a').find((one) => attribute(one, 'download') === 'report.R')!;
    const data = attribute(link, 'href')!.replace('data:text/plain;charset=utf-8,', '');
    expect(decodeURIComponent(data)).toBe(extras.script);
    expect(named(page, 'pre').map(textIn)).toContain(extras.script);
  });
});

describe('what is withheld', () => {
  const release = millbrook();
  const page = pageOf(reportHtml(release, extras));
  const held = release.places.filter((place) => place.status === 'withheld').map((place) => place.place);
  const sizes = millbrookSizes();

  it('keeps its row and its name, and shows no number', () => {
    expect(held).toHaveLength(2);
    for (const name of held) {
      const [row] = named(page, 'tr').filter((one) => textIn(one).startsWith(name));
      expect(textIn(row!)).toBe(`${name}withheld`);
    }
    const terms = named(page, 'dt').filter((one) => held.includes(textIn(one)));
    expect(terms).toHaveLength(2);
  });

  it('has its count nowhere near its name', () => {
    for (const name of held)
      for (const chunk of page.text.split(name).slice(1))
        expect(chunk.slice(0, 40)).not.toMatch(new RegExp(`^\\W*${sizes.get(name)}\\b`));
  });

  it('does not tell why: every reason gives the same page', () => {
    const reasons = ['too-few', 'protects-another', 'unanimous', 'no-answers'] as const;
    const sources = reasons.map((reason) =>
      reportHtml(
        {
          ...release,
          places: release.places.map((place) => (place.status === 'withheld' ? { ...place, reason } : place)),
        },
        extras,
      ),
    );
    expect(new Set(sources).size).toBe(1);
  });
});

describe('names and texts of the user', () => {
  const names = [
    '<script>alert(1)</script>',
    '" onload="alert(1)',
    "O'Neill & Sons",
    'שכונת \u202Eהדר',
    '</title></style></svg>',
    '<img src=x onerror=alert(1)>',
    'حي النخيل',
    '\u0001\u0000{hedge}',
    '$& $1 {one}',
  ];
  const release = millbrook(
    { community: '</title><script>alert(2)</script>', kind: { one: '<b>block</b>', many: '<i>blocks</i>' } },
    (answers) => ({ ...answers, places: answers.places.map((place, k) => names[k] ?? place) }),
  );
  const scales = release.scales.map((scale, i) => ({
    ...scale,
    title: `<u>"${i}'</u>`,
    lowEnd: '<!--',
    highEnd: '-->',
  }));
  const source = reportHtml(
    { ...release, scales, pairs: release.pairs.map((pair, i) => ({ ...pair, scale: scales[i]! })) },
    {
      title: '<h1>&amp;',
      date: '<hr>',
      notices: ['<li>'],
      file: '<x>',
      scriptName: '"><script>',
      script: 'x',
      version: '<v>',
    },
  );
  const page = pageOf(source);

  it('are text and nothing else', () => {
    expect(page.errors).toEqual([]);
    for (const tag of ['script', 'img', 'u', 'b', 'hr', 'x', 'v']) expect(named(page, tag)).toEqual([]);
    expect(named(page, 'h1').map(textIn)).toEqual(['<h1>&amp;']);
    for (const element of page.elements)
      for (const { name } of element.attrs) expect(name).not.toMatch(/^on/);
  });

  it('keep their own direction of writing', () => {
    const isolated = named(page, 'bdi').map(textIn);
    for (const name of ['שכונת \u202Eהדר', 'حي النخيل', "O'Neill & Sons"])
      expect(isolated.filter((one) => one === name).length).toBeGreaterThan(1);
  });
});

describe('a report in a language written from right to left', () => {
  it('turns the page', () => {
    const [root] = named(pageOf(reportHtml({ ...millbrook(), language: 'ar' })), 'html');
    expect(attribute(root!, 'dir')).toBe('rtl');
    expect(attribute(root!, 'lang')).toBe('ar');
  });
});

describe('1,300 places', () => {
  const release = country(1300);
  const source = reportHtml(release, extras);

  it('fit in three million bytes, every place in the table', () => {
    expect(new TextEncoder().encode(source).length).toBeLessThan(3_000_000);
    const rows = named(pageOf(source), 'bdi').map(textIn);
    for (const { place } of release.places) expect(rows).toContain(place);
    expect(source).toContain('The drawing shows the first 100 of 1,300');
  });
});
