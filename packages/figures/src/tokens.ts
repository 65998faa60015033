/**
 * The colors of `look.md` §2 that a figure wears: `oklch` for light and for dark, and the same rounded to
 * 8 bit, for a browser that knows neither `oklch()` nor `light-dark()` and for a file that stands alone.
 * This is the only place in the package where a color is written out.
 */
export interface Token {
  readonly light: string;
  readonly dark: string;
  readonly lightOklch: string;
  readonly darkOklch: string;
}

function token(light: string, dark: string, lightOklch: string, darkOklch: string): Token {
  return { light, dark, lightOklch, darkOklch };
}

/** Tokens by their name without the two hyphens. */
export const tokens: Readonly<Record<string, Token>> = {
  flax: token('#f5f6f3', '#131720', '0.972 0.004 130', '0.205 0.018 265'),
  sheet: token('#fdfefc', '#1b1f29', '0.995 0.002 130', '0.240 0.020 265'),
  shade: token('#e9ebe6', '#252a35', '0.938 0.007 125', '0.285 0.022 265'),
  ink: token('#1b2235', '#ebece6', '0.255 0.038 268', '0.940 0.008 110'),
  'ink-soft': token('#424a5c', '#c3c3bb', '0.410 0.032 266', '0.815 0.012 110'),
  'ink-faint': token('#585f6f', '#a8a99f', '0.485 0.028 266', '0.730 0.014 110'),
  rule: token('#d1d4cd', '#393e4a', '0.865 0.010 125', '0.365 0.022 265'),
  edge: token('#717786', '#868c99', '0.570 0.024 266', '0.640 0.020 265'),
  warp: token('#234f8e', '#77adea', '0.430 0.115 258', '0.735 0.105 252'),
  'warp-soft': token('#d5e5f7', '#233651', '0.915 0.030 252', '0.330 0.055 258'),
  weft: token('#8b5510', '#e9bd68', '0.500 0.105 66', '0.820 0.115 82'),
  'weft-thread': token('#bd7718', '#f1c56b', '0.630 0.132 67', '0.845 0.120 84'),
  'weft-soft': token('#f7eacc', '#44331a', '0.940 0.042 88', '0.335 0.046 76'),
  'cloth-11': token('#e3e6de', '#32363c', '0.920 0.010 120', '0.330 0.012 262'),
  'cloth-12': token('#e4cb95', '#70562f', '0.850 0.075 86', '0.470 0.065 76'),
  'cloth-13': token('#db9e38', '#bc872f', '0.740 0.135 76', '0.660 0.120 76'),
  'cloth-21': token('#98bbe0', '#405c85', '0.780 0.065 250', '0.470 0.075 258'),
  'cloth-22': token('#8c9e8f', '#6d8681', '0.680 0.030 150', '0.600 0.030 180'),
  'cloth-23': token('#707248', '#babc88', '0.540 0.060 110', '0.780 0.070 110'),
  'cloth-31': token('#5388cd', '#5688ca', '0.620 0.120 256', '0.620 0.115 256'),
  'cloth-32': token('#356687', '#7fb2d1', '0.490 0.075 240', '0.740 0.070 235'),
  'cloth-33': token('#1a3b41', '#d3eae8', '0.330 0.040 210', '0.920 0.025 190'),
  'vsup-a1': token('#d1e2f0', '#2b384f', '0.905 0.026 242', '0.340 0.045 262'),
  'on-vsup-a1': token('#1b2235', '#ebece6', '0.255 0.038 268', '0.940 0.008 110'),
  'vsup-a2': token('#84b1dd', '#486797', '0.745 0.080 248', '0.510 0.085 259'),
  'on-vsup-a2': token('#1b2235', '#ebece6', '0.255 0.038 268', '0.940 0.008 110'),
  'vsup-a3': token('#3f70b0', '#709ed7', '0.540 0.115 256', '0.690 0.098 254'),
  'on-vsup-a3': token('#f5f6f3', '#131720', '0.972 0.004 130', '0.205 0.018 265'),
  'vsup-a4': token('#1f3d76', '#b3d5f7', '0.370 0.105 262', '0.860 0.060 248'),
  'on-vsup-a4': token('#f5f6f3', '#131720', '0.972 0.004 130', '0.205 0.018 265'),
  'vsup-b1': token('#abc1d4', '#455064', '0.800 0.036 246', '0.430 0.036 262'),
  'on-vsup-b1': token('#1b2235', '#ebece6', '0.255 0.038 268', '0.940 0.008 110'),
  'vsup-b2': token('#7790ad', '#798ca7', '0.645 0.052 252', '0.635 0.046 256'),
  'on-vsup-b2': token('#1b2235', '#131720', '0.255 0.038 268', '0.205 0.018 265'),
  'vsup-c': token('#d1d5d5', '#37393c', '0.870 0.005 200', '0.345 0.006 262'),
  'on-vsup-c': token('#1b2235', '#ebece6', '0.255 0.038 268', '0.940 0.008 110'),
};

type Scheme = 'light' | 'dark';

function plain(prefix: string, scheme: Scheme): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${prefix}${name}:${value[scheme]}`)
    .join(';');
}

/**
 * Custom properties for a page that has no tokens of its own, such as the self-contained report: plain hex
 * first, `light-dark(oklch(…), oklch(…))` for browsers that know it. `data-scheme="light"` or `"dark"` on the
 * root element overrides what the reader's device asks for; print is always light, on white.
 *
 * @example
 * const page = `<style>${tokensCss()}${figureStyles()}</style>${figure.svg}`;
 */
export function tokensCss(): string {
  const both = Object.entries(tokens)
    .map(([name, value]) => `--${name}:light-dark(oklch(${value.lightOklch}),oklch(${value.darkOklch}))`)
    .join(';');
  return [
    `:root{color-scheme:light dark;${plain('', 'light')}}`,
    `@media (prefers-color-scheme:dark){:root{${plain('', 'dark')}}}`,
    `:root[data-scheme='light']{color-scheme:light;${plain('', 'light')}}`,
    `:root[data-scheme='dark']{color-scheme:dark;${plain('', 'dark')}}`,
    `@supports (color:light-dark(oklch(0 0 0),oklch(1 0 0))){:root:root{${both}}}`,
    `@media print{:root:root:root{color-scheme:light;${plain('', 'light')};--flax:white;--sheet:white}}`,
  ].join('\n');
}

/**
 * The same colors under names of the figure's own (`--figure-warp` …), scoped to `.weft-figure`: what a
 * figure falls back to where the page around it has no tokens. `var(--warp)` of the page always wins.
 */
export function fallbackTokensCss(): string {
  const light = plain('figure-', 'light');
  const dark = plain('figure-', 'dark');
  return [
    `.weft-figure:root{color-scheme:light dark}`,
    `.weft-figure{${light}}`,
    `@media (prefers-color-scheme:dark){.weft-figure{${dark}}}`,
    `[data-scheme='light'] .weft-figure,.weft-figure[data-scheme='light']{${light}}`,
    `[data-scheme='dark'] .weft-figure,.weft-figure[data-scheme='dark']{${dark}}`,
    `@media print{.weft-figure:root{color-scheme:light}.weft-figure.weft-figure{${light};--figure-flax:white;--figure-sheet:white}}`,
  ].join('\n');
}

/** `var(--warp, var(--figure-warp))`: the page's token, else the figure's own. */
export function tone(name: string): string {
  return `var(--${name},var(--figure-${name}))`;
}
