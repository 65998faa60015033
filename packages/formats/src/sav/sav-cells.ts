import type { ByteWriter } from '../labeled/byte-writer.ts';

/** What an SPSS file holds where a number is absent for no known reason. */
export const systemMissing = -Number.MAX_VALUE;

/** Signs of the compression of .sav files. */
export const sign = { filler: 0, end: 252, asItIs: 253, spaces: 254, missing: 255, bias: 100 } as const;

/** Writes cells compressed: eight signs at a time, each a small whole number or a promise of eight bytes to come. */
export class SavCells {
  private readonly out: ByteWriter;
  private readonly signs: number[] = [];
  private readonly pieces: Uint8Array[] = [];

  constructor(out: ByteWriter) {
    this.out = out;
  }

  number(value: number | null): void {
    if (value === null) this.put(sign.missing);
    else if (
      Number.isInteger(value) &&
      value > -sign.bias &&
      value < sign.end - sign.bias &&
      !Object.is(value, -0)
    )
      this.put(value + sign.bias);
    else {
      const piece = new Uint8Array(8);
      new DataView(piece.buffer).setFloat64(0, value, true);
      this.put(sign.asItIs, piece);
    }
  }

  /** A text in so many pieces of eight bytes, filled up with spaces. */
  text(bytes: Uint8Array, pieces: number): void {
    for (let at = 0; at < pieces * 8; at += 8) {
      const piece = new Uint8Array(8).fill(0x20);
      piece.set(bytes.subarray(at, at + 8));
      if (piece.every((byte) => byte === 0x20)) this.put(sign.spaces);
      else this.put(sign.asItIs, piece);
    }
  }

  end(): void {
    while (this.signs.length > 0) this.put(sign.filler);
  }

  private put(code: number, piece?: Uint8Array): void {
    this.signs.push(code);
    if (piece) this.pieces.push(piece);
    if (this.signs.length < 8) return;
    this.out.raw(Uint8Array.from(this.signs));
    for (const bytes of this.pieces) this.out.raw(bytes);
    this.signs.length = 0;
    this.pieces.length = 0;
  }
}
