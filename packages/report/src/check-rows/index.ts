export type { AnswerTable } from './answer-rows.ts';
export { type CheckSource, checkFiles } from './check-files.ts';
export type { CheckFor } from './readme.ts';
export { checkRowsScript } from './script/index.ts';
export type { StudyAsked } from './study-rows.ts';
