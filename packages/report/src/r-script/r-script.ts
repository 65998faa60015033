import { estimateSection } from './estimate-section.ts';
import { fitSection } from './fit-section.ts';
import type { RScriptInput } from './input.ts';
import { partSections } from './parts/part-sections.ts';
import { endSection, printSection } from './print-section.ts';
import { rComment } from './r-literal.ts';
import { readSection } from './read-section.ts';
import { settingsSection } from './settings-section.ts';

const needsGlmmTMB = (input: RScriptInput) =>
  input.waves !== undefined ||
  input.models.some((model) => model.itemVariance === 'scale' && model.scales.length > 1);

function heading(input: RScriptInput): string {
  const packages = ['lme4', ...(needsGlmmTMB(input) ? ['glmmTMB'] : [])];
  return `# ${rComment(input.title)}
#
# This script computes the numbers of the report again with R, from the same file, without Weft.
# It needs R 4.1 or later and ${packages.join(' and ')}: install.packages(c(${packages.map((name) => `"${name}"`).join(', ')}))
# Run it in the folder that holds ${rComment(input.file.name)}:
#
#     Rscript report.R                 prints everything
#     Rscript report.R results.json    also writes everything as JSON
#
# Estimates agree with the report to about four digits; the last digits are the optimizer's.
# It prints numbers for places by name, as the file has them: keep its output as private as the file.
# Written by Weft ${rComment(input.version)}.
`;
}

/**
 * An R script that prints a report's numbers again with lme4 (and glmmTMB where item variances differ by
 * scale): it reads the user's own file with base R, codes the answers as Weft did, fits the same models, and
 * prints variances, intraclass correlations, reliabilities, place estimates with standard errors, levels on
 * the answer scale, the correlation of scales, pairs told apart and joint probabilities. Given a path as
 * argument it writes them as JSON too, so that a test can compare.
 *
 * The result is a text in UTF-8 with no other input than its argument. Column and place names are written as
 * escaped literals: nothing in a file can become code.
 *
 * @throws RangeError when a number of the input is not finite, or a model names a scale without items or a
 * covariate that is not described.
 */
export function rScript(input: RScriptInput): string {
  const scales = new Set(input.items.map((item) => item.scale));
  const covariates = new Set(input.covariates.map((covariate) => covariate.name));
  const placeColumns = new Set(input.placeFile?.columns ?? []);
  const unknown = (model: string, kind: string, name: string) =>
    new RangeError(
      `Model "${model}" names the ${kind} "${name}", which the script's input does not describe`,
    );
  for (const model of input.models) {
    for (const name of model.scales) if (!scales.has(name)) throw unknown(model.name, 'scale', name);
    for (const name of [...model.covariates, ...(model.required ?? [])])
      if (!covariates.has(name)) throw unknown(model.name, 'covariate', name);
    for (const name of model.placeCovariates)
      if (!placeColumns.has(name)) throw unknown(model.name, 'place covariate', name);
  }
  return [
    heading(input),
    settingsSection(input),
    readSection,
    fitSection,
    estimateSection,
    printSection,
    ...partSections(input),
    endSection,
  ].join('\n');
}
