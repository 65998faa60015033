import { tokensCss, weaveMark } from '@weft/figures';
import type { Case } from './gallery-cases.ts';

const safe = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/**
 * The gallery as one page: each picture in light and in dark, with its caption and its text alternative. The
 * pictures are the files beside it, so what one sees is what a file does when it stands alone.
 */
export function galleryPage(cases: readonly Case[]): string {
  const sections = cases.map(({ name, draw }) => {
    const { title, caption, alternative, width, height } = draw({ paper: true });
    const direction = name.includes('arabic') ? ' dir="rtl" lang="ar"' : '';
    const picture = (scheme: string, alt: string): string =>
      `<img class="${scheme}" src="${name}.svg" width="${width}" height="${height}" alt="${alt}">`;
    return `<section id="${name}"><h2>${name}</h2>
<figure><div class="both">${picture('light', safe(alternative))}${picture('dark', '')}</div>
<figcaption${direction}><strong>${safe(title)}.</strong> ${safe(caption)}</figcaption></figure>
<details><summary>Text alternative</summary><p${direction}>${safe(alternative)}</p></details></section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Weft: gallery of figures</title>
<style>
${tokensCss()}
body { margin: 0 auto; padding: 1rem; max-inline-size: 96rem; background: var(--flax); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
h1, h2 { font-family: Charter, Georgia, serif; font-weight: 560; } h2 { font-size: 1.25rem; margin-block: 2.5rem 0.5rem; }
h1 { display: flex; gap: 0.75rem; align-items: center; }
figure { margin: 0; display: grid; gap: 0.75rem; } .both { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
.both img { box-sizing: content-box; border: 1px solid var(--rule); max-inline-size: calc(100% - 2px); block-size: auto; }
.light { color-scheme: light; } .dark { color-scheme: dark; }
figcaption, details { color: var(--ink-soft); max-inline-size: 42rem; } figcaption strong { color: var(--ink); }
@media print { .dark { display: none; } section { break-inside: avoid; } }
</style>
</head>
<body>
<h1>${weaveMark()} Figures</h1>
<p>Millbrook and the country are made up, and every number on this page is simulated. Each picture stands in light and in dark.</p>
${sections.join('\n')}
</body>
</html>
`;
}
