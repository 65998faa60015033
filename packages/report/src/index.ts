export * from './bundle/index.ts';
export type { ReportExtras } from './extras.ts';
export { type MechanismExtras, mechanismHtml, mechanismText } from './mechanism-alone.ts';
export { placesCsvRows } from './places-csv.ts';
export * from './r-script/index.ts';
export { reportHtml } from './report-html.ts';
export { reportJson } from './report-json.ts';
export { type ReportSay, type ReportSpeaker, reportSpeaker } from './say.ts';
export { type ReportCatalogue, reportCatalogueOf } from './words-of.ts';
