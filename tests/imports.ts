import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** A source file, and what it imports: files of this checkout by path, packages by name. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const importing =
  /(?:^|[\n;])\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** Every TypeScript source below a folder. */
export function sourcesOf(folder: string): Source[] {
  return filesBelow(join(root, folder))
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const names = [...text.matchAll(importing)].map((match) => match[1] ?? match[2]!);
      return {
        path: relative(root, path),
        text,
        files: names
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(root, resolve(dirname(path), name))),
        packages: names.filter((name) => !name.startsWith('.')),
      };
    });
}

/** Every file below a folder, without what is built or installed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (/^(node_modules|dist|build|\.svelte-kit)$/.test(name)) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** A chain of files that ends where it began, or null. */
export function findCycle(sources: readonly Source[]): string[] | null {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const visit = (path: string, chain: readonly string[]): string[] | null => {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of byPath.get(path)?.files ?? []) {
      const cycle = visit(next, [...chain, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const { path } of sources) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return null;
}
