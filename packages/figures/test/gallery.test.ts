import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cases } from './gallery-cases.ts';
import { galleryPage } from './gallery-page.ts';

const folder = fileURLToPath(new URL('../gallery', import.meta.url));
const rewrite = process.env.WEFT_UPDATE_GALLERY === '1';

const files = new Map(cases.map(({ name, draw }) => [`${name}.svg`, `${draw({ paper: true }).svg}\n`]));
files.set('index.html', galleryPage(cases));

if (rewrite) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

describe('the gallery (WEFT_UPDATE_GALLERY=1 draws it anew; look before you commit it)', () => {
  it('holds these pictures and no others', () => {
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  });

  it.each([...files.keys()])('%s is drawn the same, byte for byte', (name) => {
    const path = join(folder, name);
    expect(existsSync(path), `${path} is missing: draw it with WEFT_UPDATE_GALLERY=1`).toBe(true);
    expect(readFileSync(path, 'utf8') === files.get(name), `${name} has changed`).toBe(true);
  });
});
