import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheet.ts';

/** The R script: how to run it, a link that keeps it, and its text. */
export function scriptOf({ extras, say }: Sheet): Html | null {
  if (!extras.script) return null;
  const name = extras.scriptName ?? 'report.R';
  const link = `data:text/plain;charset=utf-8,${encodeURIComponent(extras.script)}`;
  return html`<section class="part" aria-labelledby="script"><h2 id="script">${say('script')}</h2>
<p>${say('scriptText', { file: extras.file ?? say('scriptFile') })}</p>
<pre tabindex="0" aria-labelledby="script">Rscript ${name}</pre>
<p class="no-print"><a class="button second" download="${name}" href="${link}">${say('scriptSave', { name })}</a></p>
<details class="no-print"><summary>${say('scriptShow')}</summary><pre tabindex="0" role="region" aria-label="${name}">${extras.script}</pre></details>
</section>
`;
}
