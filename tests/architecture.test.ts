import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, findCycle, root, sourcesOf } from './imports.ts';

/** Which of our packages each package may import: design.md's arrows, and instruments for the R script. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  ecometrics: [],
  formats: [],
  instruments: [],
  findings: ['ecometrics', 'instruments'],
  figures: ['findings'],
  report: ['findings', 'figures', 'instruments'],
};

/** Outside libraries that a pure package may use, each with its reason in CONTRIBUTING.md. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  findings: ['intl-messageformat'],
  formats: ['hyparquet', 'hyparquet-writer', 'read-excel-file/universal', 'write-excel-file/universal'],
  figures: ['d3-geo', 'd3-scale', 'd3-shape', 'intl-messageformat'],
  report: ['intl-messageformat'],
};

/** Order of the stages inside ecometrics: a stage imports earlier ones only. */
const stages = ['numerics', 'answers', 'summary', 'model', 'estimate', 'simulate'];

const packages = readdirSync(join(root, 'packages'));

describe('the direction of imports', () => {
  it('knows every package', () => {
    expect(packages.toSorted()).toEqual(Object.keys(arrows).toSorted());
  });

  for (const name of packages)
    it(`holds for ${name}`, () => {
      for (const source of sourcesOf(`packages/${name}/src`)) {
        for (const file of source.files)
          expect(file.startsWith(`packages/${name}/src/`), `${source.path} reaches out to ${file}`).toBe(
            true,
          );
        for (const imported of source.packages) {
          const ours = /^@weft\/(.+)$/.exec(imported)?.[1];
          const allowed = ours ? arrows[name]!.includes(ours) : (libraries[name] ?? []).includes(imported);
          expect(allowed, `${source.path} imports ${imported}`).toBe(true);
        }
      }
    });

  it('orders the stages of ecometrics, and keeps rows out of the model', () => {
    const stageOf = (path: string): number => stages.indexOf(path.split('/')[3]!);
    for (const source of sourcesOf('packages/ecometrics/src')) {
      if (basename(source.path) === 'index.ts') continue;
      expect(stageOf(source.path), `${source.path} stands in no stage`).toBeGreaterThanOrEqual(0);
      for (const file of source.files) {
        expect(stageOf(file), `${source.path} imports the later ${file}`).toBeLessThanOrEqual(
          stageOf(source.path),
        );
        if (source.path.includes('/src/model/'))
          expect(file.includes('/src/answers/'), `${source.path} imports ${file}`).toBe(false);
      }
    }
  });

  it('has no cycle', () => {
    for (const folder of [
      ...packages.map((name) => `packages/${name}/src`),
      'apps/cli/src',
      'apps/studio/src',
    ])
      expect(findCycle(sourcesOf(folder)), folder).toBeNull();
  });

  it('would notice a cycle and a wrong arrow', () => {
    const source = (path: string, ...files: string[]) => ({ path, text: '', files, packages: [] });
    expect(findCycle([source('a', 'b'), source('b', 'c'), source('c', 'a')])).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('the pure packages', () => {
  // Names of the browser are caught by the types: the pure packages are checked without its library.
  const platform =
    /\bfetch\s*\(|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|(?<![\w.])process\.|(?<![\w.])performance\.|\bsetTimeout\b|\blocalStorage\b|['"]node:/;

  it('touch no file, network, clock or global random', () => {
    for (const name of packages)
      for (const { path, text } of sourcesOf(`packages/${name}/src`)) {
        const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/String\.raw`[\s\S]*?`/g, '');
        expect(platform.exec(code)?.[0] ?? null, path).toBeNull();
      }
  });
});

describe('files', () => {
  const sources = [
    ...packages.map((name) => `packages/${name}`),
    'apps/cli',
    'apps/studio',
    'bench',
    'scripts',
    'tests',
  ];
  const all = sources.flatMap((folder) => filesBelow(join(root, folder)));

  it('stand in no drawer for odds and ends', () => {
    for (const path of all)
      expect(
        /\/(utils?|common|shared|helpers?|types)\//.exec(path.slice(root.length))?.[0] ?? null,
        path,
      ).toBeNull();
  });

  it('are named in kebab-case', () => {
    for (const path of all.filter((p) => p.endsWith('.ts') && !basename(p).startsWith('+')))
      expect(basename(path), path).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|svelte|server|d))*\.ts$/);
  });

  it('are short: past 400 lines a reason stands at the top', () => {
    for (const path of all.filter((p) => /\.(ts|mjs|svelte)$/.test(p) && statSync(p).isFile())) {
      const text = readFileSync(path, 'utf8');
      if (text.split('\n').length <= 400) continue;
      expect(
        /^\s*(\/\*[\s\S]*?long[\s\S]*?\*\/|\/\/.*long)/i.test(text),
        `${path} is long and does not say why`,
      ).toBe(true);
    }
  });
});
