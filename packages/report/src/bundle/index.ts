export { checkScript } from './check-script/index.ts';
export { findingsCsvRows, numbersCsvRows } from './csv-rows.ts';
export { type DatasetAbout, datasetJsonLd, releaseJsonLd, scriptJson } from './json-ld.ts';
export { allDigits, type Digits, everyFinding, type NamedNumber, numbersOf } from './numbers-of.ts';
export { bundleReadme, versionText } from './readme.ts';
export { bundleCatalogues } from './say-bundle.ts';
export { sumsJson, sumsRows } from './sums-rows.ts';
