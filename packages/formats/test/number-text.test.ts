import { decimalOf, parseNumber } from '@weft/formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from './tables.ts';

describe('parseNumber', () => {
  test.each([
    ['3.5', '.', 3.5],
    ['-1.439', '.', -1.439],
    ['+2', '.', 2],
    ['.5', '.', 0.5],
    ['5.', '.', 5],
    ['1e-3', '.', 0.001],
    [' 4 ', '.', 4],
    ['−2.5', '.', -2.5],
    ['3,5', ',', 3.5],
    ['-0,25', ',', -0.25],
    ['7', ',', 7],
    ['007', '.', 7],
  ] as const)('%j with %j is %d', (text, decimal, value) => {
    expect(parseNumber(text, decimal)).toBe(value);
  });

  test.each([
    ['', '.'],
    [' ', '.'],
    ['3,5', '.'],
    ['3.5', ','],
    ['1,234.5', '.'],
    ['1.234,5', ','],
    ['12%', '.'],
    ['0x10', '.'],
    ['NaN', '.'],
    ['Infinity', '.'],
    ['1e999', '.'],
    ['1 000', '.'],
    ['five', '.'],
    ['.', '.'],
    ['-', '.'],
    ['1e', '.'],
    ['2024-01-05', '.'],
  ] as const)('%j with %j is no number', (text, decimal) => {
    expect(parseNumber(text, decimal)).toBeNull();
  });

  test('either decimal gives the same number back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(parseNumber(String(x), '.')).toBe(x === 0 ? 0 : x);
        expect(parseNumber(String(x).replace('.', ','), ',')).toBe(x === 0 ? 0 : x);
      }),
    );
  });
});

describe('decimalOf', () => {
  const column = (...cells: string[]) =>
    readText(`x;y\n${cells.map((cell) => `${cell};1`).join('\n')}`).columns[0]!;

  test.each([
    [['3,5', '4', ''], ','],
    [['0,166', '-1,439'], ','],
    [['1,234', '12,345'], '.'],
    [['3.5', '4'], '.'],
    [['1', '2'], '.'],
    [['3,5', '3.5'], '.'],
    [['Smith, John', 'a,b'], '.'],
  ] as const)('%j → %j', (cells, decimal) => {
    expect(decimalOf(column(...cells))).toBe(decimal);
  });

  test('the evidence of several columns is pooled', () => {
    const table = readText('z;trust;n\n1,439;3,5;1\n2,001;4,0;2\n');
    expect(decimalOf(table.columns[0]!)).toBe('.');
    expect(decimalOf(table.columns)).toBe(',');
  });
});
