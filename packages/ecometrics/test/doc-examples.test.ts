import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as ecometrics from '../src/index.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));

interface Example {
  readonly of: string;
  readonly code: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** The `@example` blocks of a file, each with the name of what it documents. */
function examplesIn(path: string): Example[] {
  const text = readFileSync(path, 'utf8');
  return [
    ...text.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*?@example(?:(?!\*\/)[\s\S])*)\*\/\s*export\s+(?:const|function|class)\s+(\w+)/g,
    ),
  ].map(([, comment, name]) => ({
    of: name!,
    code: comment!
      .slice(comment!.indexOf('@example') + '@example'.length)
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join('\n')
      .replace(/```\w*/g, '')
      .trim(),
  }));
}

/** Runs an example with everything the package exports; returns the value of its last expression. */
function run(code: string): unknown {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const last = file.statements.at(-1);
  const body =
    last && ts.isExpressionStatement(last)
      ? `${code.slice(0, last.getStart())}return (${last.expression.getText()});`
      : code;
  const plain = ts.transpile(body, { target: ts.ScriptTarget.ES2022 });
  return new Function(...Object.keys(ecometrics), plain)(...Object.values(ecometrics));
}

const examples = filesIn(source).flatMap(examplesIn);

describe('every @example runs, and gives what its comment says', () => {
  test('there are examples', () => {
    expect(examples.map((e) => e.of)).toEqual(
      expect.arrayContaining(['simulate', 'seededRandom', 'normalCdf', 'bivariateNormalUpper']),
    );
  });
  test.each(examples)('$of', ({ code }) => {
    const value = run(code);
    const promised = /;\s*\/\/\s*(.+)$/.exec(code)?.[1];
    if (promised === undefined) return;
    const expected = run(promised);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
    else expect(value).toEqual(expected);
  });
});
