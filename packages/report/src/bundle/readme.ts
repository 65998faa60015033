import type { Release } from '@weft/findings';
import { sayBundle } from './say-bundle.ts';
import type { BundleWords } from './words.ts';

const files: readonly (readonly [string, keyof BundleWords])[] = [
  ['findings.json', 'fileFindingsJson'],
  ['findings.csv', 'fileFindingsCsv'],
  ['numbers.csv', 'fileNumbersCsv'],
  ['places.csv', 'filePlacesCsv'],
  ['findings.jsonld', 'fileJsonLd'],
  ['summary.json', 'fileSummary'],
  ['sums.csv', 'fileSums'],
  ['check.R', 'fileCheck'],
  ['VERSION', 'fileVersion'],
];
const ofSums = new Set(['summary.json', 'sums.csv', 'check.R']);

/** README.txt of a bundle, in the language of the release: what is in it, how it is checked, and what is not in it. */
export function bundleReadme(release: Release, version: string): string {
  const say = sayBundle(release);
  const withSums = release.sums !== undefined;
  const listed = files.filter(([name]) => withSums || !ofSums.has(name));
  const skipped = withSums && typeof release.sums!.whole === 'string';
  const head = (id: keyof BundleWords): string => `\n${say(id)}\n${'-'.repeat(say(id).length)}\n`;
  return [
    `${say('readmeHead')}\n${'='.repeat(say('readmeHead').length)}\n`,
    ...(release.simulated ? [say('readmeSimulated')] : []),
    say('readmeLead', { version }),
    head('readmeFiles'),
    ...listed.map(([name, id]) => `${name.padEnd(16)} ${say(id)}`),
    head('readmeCheck'),
    withSums ? say('readmeCheckText') : say('readmeNoSums'),
    head('readmeHeld'),
    say('readmeHeldText'),
    ...(skipped ? ['', say('readmeSkippedText')] : []),
    '',
    say('readmeGivenText'),
    head('readmeRows'),
    say('readmeRowsText'),
    head('readmeRank'),
    say('readmeRankText'),
    head('readmeLicense'),
    say('datasetLicense'),
    '',
  ].join('\n');
}

/** What made the numbers and by which model, as a program reads it: a name and a value a line. */
export function versionText(release: Release, version: string, commit: string | null): string {
  const lines = [
    `weft ${version}`,
    ...(commit ? [`commit ${commit}`] : []),
    `language ${release.language}`,
    `simulated ${release.simulated}`,
    `limit ${release.limit}`,
    ...release.models.flatMap(({ title, method, itemVariance, items, coefficients, sample }) => [
      `model ${title}: ${method}, item variance ${itemVariance}, ${items.length} items, ${coefficients.length} facts, ${sample.respondents} people, ${sample.places} places, ${sample.answers} answers`,
    ]),
    'terms answer = item + facts + place effect by scale + person effect by scale + error',
    '',
  ];
  return lines.join('\n');
}
