import { figureStyles, tokensCss } from '@weft/figures';
import type { MechanismPart, PlaceKind, Release } from '@weft/findings';
import { html, trusted } from './html.ts';
import { mechanismSection } from './sections/mechanism.ts';
import { sheetOf } from './sheet.ts';
import { reportStyles } from './styles.ts';

/** What a report of the mechanism alone needs besides its part. */
export interface MechanismExtras {
  readonly kind: PlaceKind;
  readonly community: string | null;
  readonly file?: string;
  readonly version?: string;
}

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The part on mechanism as a page of its own, for data about places that come without answers. */
export function mechanismHtml(part: MechanismPart, extras: MechanismExtras): string {
  const sheet = sheetOf(bareRelease(part, extras), {});
  const { say } = sheet;
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>${say('pageTitle', { title: say('mechanismHead') })}</title>
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
<header class="flow"><h1>${extras.community ?? say('whole')}</h1>${extras.file && html`<p class="lead">${extras.file}</p>`}</header>
${mechanismSection(sheet, part)}<footer class="sheet-foot"><p>${say('foot')}</p></footer>
</article>
</main>
</body>
</html>
`.markup;
}

/** The same as plain text: each sentence with its ground. */
export function mechanismText(part: MechanismPart): string {
  return part.findings
    .map(({ says, ground, refusal }) => {
      const lines = [says.map(({ text }) => text).join(''), `  ${ground}`];
      if (refusal) lines.push(`  ${refusal.why}`, `  ${refusal.change}`);
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

function bareRelease(part: MechanismPart, { kind, community }: MechanismExtras): Release {
  const places = part.mechanism?.places ?? 0;
  return {
    community,
    kind,
    language: 'en',
    simulated: false,
    limit: 0,
    sample: { respondents: 0, places, answers: 0 },
    leftOut: { noPlace: 0, noAnswers: 0, noCovariate: 0 },
    scales: [],
    levels: {},
    findings: [],
    placeFindings: [],
    places: [],
    pairs: [],
    curves: [],
    parts: [part],
    models: [],
  };
}
