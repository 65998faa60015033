import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { answerDevice } from './scripts/answer-device.ts';
import { findingsThread } from './scripts/findings-thread.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  plugins: [answerDevice(), findingsThread(), sveltekit()],
  define: { __WEFT_VERSION__: JSON.stringify(version) },
  worker: { format: 'es' },
  // Named as a Svelte library by its peers, which would bundle it and its database drivers.
  ssr: { external: ['better-auth'] },
  build: { target: 'es2022' },
});
