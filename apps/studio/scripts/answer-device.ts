import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../src/lib/answer/device/', import.meta.url));
const name = 'virtual:answer-device';

/** One script out of its sources, small enough for a slow connection. Phones of five years run it. */
async function script(file: string, define: Record<string, string> = {}): Promise<string> {
  const built = await build({
    entryPoints: [folder + file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    define,
    legalComments: 'none',
  });
  return built.outputFiles[0]!.text;
}

/** The scripts that run on a respondent's device, as texts that the server serves (`/a/device.js`). */
export async function deviceScripts(): Promise<{ version: string; script: string; worker: string }> {
  const device = await script('device.ts');
  const version = createHash('sha256').update(device).digest('hex').slice(0, 12);
  const worker = await script('service-worker.ts', { __DEVICE_VERSION__: JSON.stringify(version) });
  return { version, script: device, worker };
}

export function answerDevice(): Plugin {
  return {
    name: 'answer-device',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      return `export const device = ${JSON.stringify(await deviceScripts())};`;
    },
  };
}
