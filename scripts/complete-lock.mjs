#!/usr/bin/env node
// Adds to package-lock.json the optional platform packages that the registry in use does not serve,
// so that `npm ci` accepts the lock here and on other operating systems. Run after any fresh lock.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

/** The lock key under which `name` resolves when required from `from`, or null. */
function resolve(from, name) {
  for (
    let dir = from;
    ;
    dir = dir.includes('/node_modules/') ? dir.slice(0, dir.lastIndexOf('/node_modules/')) : ''
  ) {
    const key = `${dir ? `${dir}/` : ''}node_modules/${name}`;
    if (packages[key]?.version) return key;
    if (!dir) return null;
  }
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
  'win32',
  'windows',
  'linux',
];
const processors = [
  'riscv64',
  'loong64',
  'mips64el',
  'ppc64le',
  'ppc64',
  's390x',
  'arm64',
  'arm',
  'x64',
  'ia32',
  'wasm32',
];

let added = 0;
for (const [key, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolve(key, name)) continue;
    const base = name.split('/').pop();
    const os = systems.find((s) => base.includes(s));
    if (!os || !/^\d/.test(version)) {
      console.error(`cannot complete ${name}@${version}`);
      continue;
    }
    const cpu = processors.find((p) => base.includes(p));
    const parent = key.slice(0, key.lastIndexOf('node_modules/'));
    packages[`${parent}node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      license: entry.license,
      optional: true,
      os: [os === 'windows' ? 'win32' : os],
      ...(base.includes('musl')
        ? { libc: ['musl'] }
        : base.includes('gnu') && os === 'linux'
          ? { libc: ['glibc'] }
          : {}),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages added to ${file}`);
