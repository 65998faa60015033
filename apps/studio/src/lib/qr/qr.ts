import { encode } from 'uqr';

/** A QR code as one path of unit squares on a square of `size` units, quiet margin included. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** The light margin a reader needs, in modules (ISO/IEC 18004, 9.1). */
const quiet = 4;

/** The QR code of a text; a seventh of it may be dirty or torn and it is still read. */
export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => darkRuns(row).map(([x, length]) => square(x, y, length)));
  return { size: size + 2 * quiet, path: runs.join('') };
}

const square = (x: number, y: number, length: number): string =>
  `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`;

/** Where dark modules that touch begin in a row, and how many they are. */
function darkRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries())
    if (dark) {
      const last = runs.at(-1);
      if (last && last[0] + last[1] === x) last[1]++;
      else runs.push([x, 1]);
    }
  return runs;
}

/** A QR code as a drawing of its own: dark on light, whatever the page's scheme. */
export function qrSvg(text: string): string {
  const { size, path } = qrOf(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${path}"/></svg>`;
}
