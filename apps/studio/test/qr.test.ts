import fc from 'fast-check';
import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qrOf } from '../src/lib/qr/qr.ts';

/** Paints the path of unit squares as a camera would see it: `scale` points a module. */
function seen(text: string, scale = 4): { readonly pixels: Uint8ClampedArray; readonly side: number } {
  const { size, path } = qrOf(text);
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let down = 0; down < scale; down++)
      for (let across = 0; across < Number(length) * scale; across++)
        pixels.fill(0, ...rgb((Number(y) * scale + down) * side + Number(x) * scale + across));
  return { pixels, side };
}

const rgb = (at: number): [number, number] => [at * 4, at * 4 + 3];

const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const code = fc.array(fc.constantFrom(...letters), { minLength: 8, maxLength: 8 }).map((all) => all.join(''));

it('is read by another program as the address it was made of', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['https', 'http'] }), code, (origin, door) => {
      const address = `${new URL(origin).origin}/a/${door}`;
      const { pixels, side } = seen(address);
      expect(jsQR(pixels, side, side)?.data).toBe(address);
    }),
    { numRuns: 25 },
  );
});
