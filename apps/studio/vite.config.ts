import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  plugins: [sveltekit()],
  define: { __WEFT_VERSION__: JSON.stringify(version) },
  worker: { format: 'es' },
  build: { target: 'es2022' },
});
