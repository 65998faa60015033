import { figureStyles, tokensCss } from '@weft/figures';
import type { Release } from '@weft/findings';
import type { ReportExtras } from './extras.ts';
import { html, trusted } from './html.ts';
import { careOf } from './parts/care.ts';
import { firstOf, headOf, titleOf } from './parts/head.ts';
import { methodOf } from './parts/method.ts';
import { apartPart, curvePart, placesOf, planePart } from './parts/pictures.ts';
import { refusalsOf, saidOf } from './parts/said.ts';
import { scriptOf } from './parts/script.ts';
import { placesTable } from './parts/table.ts';
import { sectionsOf } from './sections/sections.ts';
import { sheetOf } from './sheet.ts';
import { reportStyles } from './styles.ts';
import { reportCatalogueOf } from './words-of.ts';

/** Nothing is fetched, run or framed, whatever stands in the page. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * One self-contained HTML file of a release: findings first, then places, what cannot be said, how to read
 * it with care, method for analysts, and the R script. No font, script, picture or address from anywhere:
 * the page's own policy forbids it. Light, dark and print; figures fit phone and page. Names and texts of
 * the user are escaped.
 *
 * @example
 * reportHtml(release(answers, { scales, community: 'Millbrook' }), { date: 'September 2026', script });
 */
export function reportHtml(release: Release, extras: ReportExtras = {}): string {
  const sheet = sheetOf(release, extras);
  const { say } = sheet;
  return html`<!doctype html>
<html lang="${release.language}" dir="${sheet.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>${say('pageTitle', { title: titleOf(sheet) })}</title>
<style>
${trusted(tokensCss())}
${trusted(figureStyles())}
${trusted(reportStyles)}
</style>
</head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
<main id="main" class="desk" tabindex="-1">
<article class="paper">
${headOf(sheet)}${firstOf(sheet)}${saidOf(sheet)}${placesOf(sheet)}${planePart(sheet)}${apartPart(sheet)}${curvePart(sheet)}${sectionsOf(sheet)}${placesTable(sheet)}${refusalsOf(sheet)}${careOf(sheet)}${methodOf(sheet)}${scriptOf(sheet)}<footer class="sheet-foot"><p>${say('foot')}</p>${reportCatalogueOf(release.language).status === 'machine' && html`<p>${say('machine')}</p>`}</footer>
</article>
</main>
</body>
</html>
`.markup;
}
