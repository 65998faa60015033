import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ecometrics from '@weft/ecometrics';
import * as figures from '@weft/figures';
import * as findings from '@weft/findings';
import * as formats from '@weft/formats';
import * as instruments from '@weft/instruments';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { methods } from '../docs/.vitepress/methods.ts';
import { root } from './imports.ts';

const packages: Readonly<Record<string, object>> = {
  '@weft/ecometrics': ecometrics,
  '@weft/figures': figures,
  '@weft/findings': findings,
  '@weft/formats': formats,
  '@weft/instruments': instruments,
};
const folder = join(root, 'docs', 'methods');

/** The TypeScript blocks of a page. */
function examplesOf(page: string): string[] {
  const text = readFileSync(join(folder, `${page}.md`), 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);
}

/**
 * Runs an example. Imports are taken from the packages; a line `expression // → value` asserts that the
 * expression has that value, numbers to the digits written. Returns how many values were compared.
 */
function run(code: string): number {
  let compared = 0;
  const check = (actual: unknown, written: string): void => {
    compared++;
    expect(shown(actual, written), `${written.trim()} is promised`).toBe(plain(written));
  };
  const body = code
    .replace(/^import \{([^}]*)\} from '([^']+)';?$/gm, (_, names: string, from: string) => {
      const values = names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '));
      for (const name of values)
        expect(Object.hasOwn(packages[from] ?? {}, name), `${from} exports ${name}`).toBe(true);
      return `const { ${values.join(', ')} } = packages['${from}'];`;
    })
    .replace(
      /^(\s*)(?:const (\w+) = )?(.+?);?\s*\/\/ → (.+)$/gm,
      (_, space: string, name: string | undefined, expression: string, value: string) =>
        `${space}${name ? `const ${name} = ` : ''}${name ? `${expression}; ` : ''}check(${name ?? expression}, ${JSON.stringify(value)});`,
    );
  expect(body, 'every import is of one line, from a package of Weft').not.toMatch(/^import /m);
  const script = ts.transpile(body, { target: ts.ScriptTarget.ES2023 });
  new Function('packages', 'check', script)(packages, check);
  return compared;
}

const plain = (text: string): string => text.replaceAll(/["'\s]/g, '');

/** A value as the page writes it: numbers with as many decimals as the promise has in the same position. */
function shown(value: unknown, written: string): string {
  const promised = written.match(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? [];
  let at = 0;
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'number') return part;
    const like = promised[at++] ?? '';
    if (like.includes('e')) return `#${part.toExponential((/\.(\d+)/.exec(like)?.[1] ?? '').length)}#`;
    return `#${part.toFixed((/\.(\d+)/.exec(like)?.[1] ?? '').length)}#`;
  });
  return plain((text ?? String(value)).replaceAll(/"?#"?/g, '').replaceAll(/"(\w+)":/g, '$1:'));
}

describe('the pages of the methods', () => {
  it('are those of the contents', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(pages.toSorted()).toEqual(methods.map(({ page }) => `${page}.md`).toSorted());
  });

  describe.each(methods)('$title', ({ page }) => {
    it('has an example that gives what it promises', () => {
      const compared = examplesOf(page).map(run);
      expect(compared.length).toBeGreaterThan(0);
      expect(compared.reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
    });
  });

  it('would notice a broken promise', () => {
    expect(() => run('const half = 1 / 2; // → 0.4\n')).toThrow();
    expect(run('const half = 1 / 2; // → 0.50\nhalf + 1 // → 1.5\n')).toBe(2);
    expect(run('({ a: 1 / 3, b: "yes" }) // → { a: 0.333, b: yes }\n')).toBe(1);
  });
});
