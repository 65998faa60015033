// Finds a Chromium for the browser tests, or installs Debian's where that is possible. Plain Node.
import { existsSync } from 'node:fs';
import { run } from './step.mjs';

const places = [
  process.env.WEFT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const found = () => places.find((path) => path && existsSync(path)) ?? null;

/** The path of a Chromium, or null with a line that says what will be skipped. */
export async function ensureChromium() {
  if (
    found() === null &&
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/usr/bin/apt-get')
  ) {
    const apt = (...words) => ({ command: 'apt-get', words });
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('Looking for a Chromium among Debian’s packages', apt('update', '-q'), { env, must: false });
    await run(
      'Installing Chromium for the browser tests',
      apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-core'),
      { env, must: false },
    );
  }
  const path = found();
  if (path === null)
    console.log(
      'SKIPPED: no Chromium here, so the browser tests do not run. Install one, or name it with WEFT_CHROMIUM=/path/to/chromium.',
    );
  return path;
}
