import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { coldRuns } from './cold.ts';
import { machine, otherWork } from './machine.ts';
import { agreementTable, coldTable, partsTable, scaleTable, warmTable } from './markdown.ts';
import { agreementBench } from './parts/agreement.ts';
import { changeBench } from './parts/change.ts';
import { comparisonBench } from './parts/comparison.ts';
import { consensusBench } from './parts/consensus.ts';
import { itemsBench } from './parts/items.ts';
import { mechanismBench } from './parts/mechanism.ts';
import type { PartTimes } from './parts/part.ts';
import { missingR, RProcess } from './r-process.ts';
import { reportRuns } from './report.ts';
import { scaleRuns } from './scale.ts';
import { seeRuns, seeTable } from './see/see.ts';
import { loadStudy } from './study.ts';
import { warmRuns } from './warm.ts';

const help = `Weft and R on the same work, in one alternating run.

  npm run bench                       everything, about ten minutes; writes docs/benchmarks.md
  npm run bench -- --rounds 1         a quick look (nothing is written)
  npm run bench -- --only warm        warm | methods | cold | report | see | sizes (nothing is written)
`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new RangeError(`--rounds ${values.rounds}: give a whole number from 1`);
const wanted = (part: string) => values.only === undefined || values.only === part;

const study = loadStudy();
const missing = missingR();
if (missing) console.warn(missing);
const needsR = wanted('warm') || wanted('cold');
const r = missing || !needsR ? null : new RProcess(study.files);
const versions = (await r?.versions) ?? null;

const before = otherWork();
const parts: string[] = [
  '# Benchmarks',
  `\`npm run bench\`${rounds === 5 ? '' : ` -- --rounds ${rounds}`} wrote this page. ${machine(versions)}`,
  'Both sides ran in turn on the same machine; its absolute times swing by a factor of two and more with its other work, so **read the ratios**. The floor is adding up the answers once. Where R is compared, it is lme4 with bobyqa (its default optimizer stops at a wrong answer on model C) or glmmTMB with its defaults, with reference BLAS unless you installed another.',
];
if (missing) parts.push(`**${missing}** Only Weft's half was run.`);

if (wanted('warm')) {
  const warm = await warmRuns(study, r, rounds);
  parts.push(
    '## Warm: coded answers in memory to place estimates',
    `On ${study.title}: ${study.one.respondents.toLocaleString('en-US')} respondents, ${study.one.places.length} places, 10 items. Weft: summarize, fit, place estimates with standard errors, the second half of 60 repeats. R: \`lmer\` or \`glmmTMB\` and \`ranef(condVar = TRUE)\` on a data frame that is already long (for glmmTMB \`ranef\` without variances, in its favor). ${rounds} rounds in turn.`,
    warmTable(warm),
    'The same runs, compared (a lower criterion is a better fit):',
    agreementTable(warm),
  );
}
r?.close();
if (wanted('methods')) {
  const methods: PartTimes[] = [];
  for (const bench of [
    agreementBench,
    consensusBench,
    comparisonBench,
    changeBench,
    itemsBench,
    mechanismBench,
  ])
    methods.push(...((await bench(rounds)) ?? []));
  parts.push(
    '## Methods',
    `Each method beside the R function that does the same on the same data. Weft: the second half of many repeats. ${rounds} rounds in turn.`,
    partsTable(methods),
  );
}
if (wanted('report')) {
  const { seconds, megabytes } = reportRuns(study, rounds);
  parts.push(
    '## The whole report, cold',
    `\`weft report\` on ${study.title} with facts about people and places and an outcome of places, every section and the R script in it: start, read, fit, write ${megabytes.toFixed(1)} MB of HTML, end. Median ${seconds.median.toFixed(2)} s, best ${seconds.best.toFixed(2)} s of ${rounds}.`,
  );
}
if (wanted('cold')) {
  const cold = coldRuns(study, r !== null, Boolean(versions?.glmmTMB), rounds);
  if (cold)
    parts.push(
      '## Cold: the whole process',
      `Start, read the CSV, fit, print all places, end: \`weft fit\` against \`Rscript\`. ${rounds} rounds in turn.`,
      coldTable(cold),
    );
}
if (wanted('see')) {
  const see = await seeRuns(rounds);
  if (see)
    parts.push(
      '## The room See',
      `${see.community.respondents.toLocaleString('en-US')} people in the second of two waves, ${see.community.places.length} places, a release of ${Math.round(see.community.documentBytes / 1024).toLocaleString('en-US')} KB. Each page asked for once, then ${rounds} times from the warm server (median, to the last byte), then ${rounds} times in Chromium until two frames after everything was there (median and longest).`,
      seeTable(see),
    );
}
if (wanted('sizes'))
  parts.push(
    '## Sizes',
    'Simulated answers to ten items, rows in random order of place, each line in a process of its own; memory is its peak after one summary and one fit, the answers included. The fit depends on cells and places, not on respondents: see the last six lines.',
    scaleTable(await scaleRuns(Math.max(5, rounds))),
  );

parts.splice(2, 0, `Before the run: ${before}; at its end: ${otherWork()}.`);
const page = `${parts.join('\n\n')}\n`;
console.log(page);
if (rounds >= 5 && values.only === undefined)
  writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), page);
