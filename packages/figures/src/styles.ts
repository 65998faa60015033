import { fallbackTokensCss, tone } from './tokens.ts';

/**
 * The rules every figure needs, each under `.weft-figure` so that they touch nothing else on a page. A host
 * that draws many figures includes this once and asks for them with `style: false`; a figure drawn with
 * `style: true` (the default) carries the same rules inside itself.
 *
 * Custom properties of the page (`--warp`, `--font-work` …) win over the fallbacks in here.
 */
export function figureStyles(): string {
  return `${fallbackTokensCss()}\n${rules.join('\n')}`;
}

const scoped = (selector: string, body: string): string => `.weft-figure ${selector}{${body}}`;

const suppressed = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c'];

/** The rules one by one, for whoever writes them out for a drawer that is no browser. */
export const rules: readonly string[] = [
  '.weft-figure{display:block;max-inline-size:100%;block-size:auto;print-color-adjust:exact;-webkit-print-color-adjust:exact}',
  '.weft-figure.fluid{inline-size:100%;overflow:visible}',
  scoped(
    'text',
    `font-family:var(--font-work,'Source Sans 3 Variable','Source Sans 3','Vazirmatn Variable',system-ui,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',sans-serif);fill:${tone('ink')}`,
  ),
  scoped('.soft', `fill:${tone('ink-soft')}`),
  scoped('.strong', 'font-weight:650'),
  scoped('.number', 'font-variant-numeric:tabular-nums'),
  scoped('.halo', `paint-order:stroke;stroke:${tone('flax')};stroke-width:5px;stroke-linejoin:round`),
  scoped('.paper', `fill:${tone('flax')}`),
  scoped('.t-warp', `--tone:${tone('warp')}`),
  scoped('.t-weft', `--tone:${tone('weft-thread')}`),
  scoped('.t-ink', `--tone:${tone('ink-soft')}`),
  scoped('.band95', 'fill:var(--tone);opacity:.22'),
  scoped('.band80', 'fill:var(--tone);opacity:.38'),
  scoped('.band50', 'fill:var(--tone);opacity:.8'),
  scoped('.bar', 'fill:var(--tone)'),
  scoped('.bead', `fill:${tone('flax')};stroke:var(--tone);stroke-width:3.5`),
  scoped('.bead.small', 'stroke-width:2.25'),
  scoped('.ref', `fill:none;stroke:${tone('ink')};stroke-width:1.5;stroke-dasharray:1.5 3`),
  scoped('.base', `stroke:${tone('rule')};stroke-width:1`),
  scoped('.edge', `fill:none;stroke:${tone('edge')};stroke-width:1.5`),
  scoped('.hatch-line', `stroke:${tone('edge')};stroke-width:1.4`),
  scoped('.curve', 'fill:none;stroke:var(--tone);stroke-width:3;stroke-linecap:round;stroke-linejoin:round'),
  scoped('.area', 'fill:var(--tone);opacity:.22'),
  scoped('.el50', `fill:${tone('cloth-22')};stroke:${tone('ink-soft')};stroke-width:1`),
  scoped('.many .el50', 'stroke-width:.75'),
  scoped('.crowd .el50', 'stroke-width:.5'),
  scoped('.el95', `fill:none;stroke:${tone('ink')};stroke-width:1.5;stroke-dasharray:5 4`),
  scoped('.chosen', `fill:${tone('weft-thread')};fill-opacity:.28;stroke:${tone('ink')};stroke-width:1.5`),
  scoped('.w', `fill:none;stroke:${tone('warp')};stroke-width:3`),
  scoped('.f', `fill:none;stroke:${tone('weft-thread')};stroke-width:3`),
  scoped('.many .w', 'stroke-width:2'),
  scoped('.many .f', 'stroke-width:2'),
  scoped('.crowd .w', 'stroke-width:1.25'),
  scoped('.crowd .f', 'stroke-width:1.25'),
  scoped('.mark path', 'stroke-width:4'),
  scoped('.differ', 'fill:var(--tone)'),
  scoped('.half', 'fill:var(--tone);opacity:.5'),
  scoped('.half-edge', `fill:none;stroke:${tone('edge')};stroke-opacity:.6;stroke-width:1`),
  scoped('.cell', `fill:none;stroke:${tone('rule')};stroke-width:1`),
  scoped('.cell-key', `fill:none;stroke:${tone('edge')};stroke-width:1`),
  scoped('.sewn', `fill:${tone('weft-soft')};stroke:${tone('weft')};stroke-width:1.5;stroke-dasharray:4 2.5`),
  ...suppressed.flatMap((shade) => [
    scoped(`.v-${shade}`, `fill:${tone(`vsup-${shade}`)}`),
    scoped(`.on-${shade}`, `fill:${tone(`on-vsup-${shade}`)}`),
  ]),
  ...['1', '2', '3'].flatMap((across) =>
    ['1', '2', '3'].map((up) => scoped(`.c-${across}${up}`, `fill:${tone(`cloth-${across}${up}`)}`)),
  ),
  scoped('.map path', `stroke:${tone('flax')};stroke-width:2`),
  scoped('.map .outlined', `fill:none;stroke:${tone('ink')};stroke-width:3.5`),
  scoped('.map a:focus-visible', 'outline:none'),
  scoped('.map a:focus-visible path:first-child', `stroke:${tone('ink')};stroke-width:7`),
  scoped('.map a:hover path:first-child', `stroke:${tone('ink')};stroke-width:3`),
  scoped('.map-words', 'pointer-events:none'),
  scoped('.laid', `fill:${tone('sheet')};fill-opacity:.9;stroke:${tone('ink')};stroke-width:1.5`),
  scoped('.dot', `fill:${tone('ink-faint')}`),
];
