import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const entry = fileURLToPath(new URL('../src/lib/server/hear/findings-thread/thread.ts', import.meta.url));
const name = 'virtual:findings-thread';

/** The script of the thread in which findings are made, as one text: a built server has no sources to start it from. */
export function findingsThread(): Plugin {
  return {
    name: 'findings-thread',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        write: false,
        format: 'cjs',
        platform: 'node',
        target: 'node20',
        legalComments: 'none',
      });
      return `export const script = ${JSON.stringify(outputFiles[0]!.text)};`;
    },
  };
}
