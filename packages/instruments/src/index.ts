export {
  type Absence,
  type AbsencePolicy,
  absenceCodes,
  defaultAbsencePolicy,
} from './asked/absence-policy.ts';
export { absenceInWords, plainWord } from './asked/absence-words.ts';
export { labelsRun } from './asked/answer-direction.ts';
export { checkInstrument, type InstrumentCheck, type ProblemCode } from './asked/check-instrument.ts';
export { checkKeys, type KeyProblem, keyIsRight } from './asked/check-keys.ts';
export { type ReferentAdvice, referentAdvice } from './asked/check-referent.ts';
export type { Instrument } from './asked/instrument.ts';
export type { Item, OfferedAbsence, Options, Standing } from './asked/item.ts';
export { type AskedQuestion, askedQuestions, type PersonFact } from './asked/person-fact.ts';
export {
  addOwnItem,
  admitItem,
  type OwnItem,
  quarantinedItems,
  scoredInstrument,
} from './asked/quarantine.ts';
export { type Scale, type ScaleRole, scaleOf } from './asked/scale.ts';
export { type Task, type TaskWords, tasks } from './asked/task.ts';
export { taskTitle, taskTitles } from './asked/task-titles.ts';
export {
  type AnswerRow,
  type AnswerTableLabeled,
  type AnswerTableOptions,
  type AnswerVariable,
  identityCodes,
  labeledAnswers,
  personFacts,
  plainCells,
  scaleItems,
} from './codebook/answer-variables.ts';
export {
  type Codebook,
  type CodebookLanguage,
  type CodebookMissing,
  type CodebookOption,
  type CodebookScale,
  type CodebookVariable,
  codebook,
  codebookJson,
  isRightToLeft,
  type Texts,
} from './codebook/codebook.ts';
export { codebookDdi } from './codebook/codebook-ddi.ts';
export { codebookHtml } from './codebook/codebook-html.ts';
export { codeCells, type DataPackageOptions, dataPackage } from './codebook/data-package.ts';
export { rReader } from './codebook/r-reader.ts';
export { codeAnswers } from './coding/code-answers.ts';
export type {
  AnswerTable,
  CodedAnswers,
  CodedItem,
  CodingNotice,
  CodingNoticeCode,
  CovariateColumn,
  RowsWithoutPlace,
} from './coding/coded-answers.ts';
export type { CodingPlan } from './coding/coding-plan.ts';
export type { ColumnLike } from './coding/column.ts';
export { nearestName } from './coding/find-column.ts';
export { type ColumnNamed, matchColumns, type QuestionSought } from './coding/match-columns.ts';
export { type ChosenColumn, readChosen } from './coding/read-chosen.ts';
export { chooseFacts, type FactsChosen } from './facts/choose-facts.ts';
export { type FactWords, readyFacts } from './facts/ready-facts.ts';
export { planFromScaleFlags, roleFromName, type ScaleFlags } from './flags/plan-from-scale-flags.ts';
export type {
  ColumnUse,
  Confidence,
  Guess,
  GuessLine,
  LeftOutReason,
  PlaceChoice,
} from './guess/guess.ts';
export { guess } from './guess/guess-columns.ts';
export { type ChosenLine, planFromLines } from './guess/plan-from-lines.ts';
export { InstrumentError, type InstrumentErrorCode, type InstrumentProblem } from './instrument-error.ts';
export { cohesionAndControl } from './library/cohesion-and-control.ts';
export { library } from './library/library.ts';
export { type CommunityKind, type LibraryEntry, libraryVersion } from './library/library-entry.ts';
export { libraryWords } from './library/library-words.ts';
export {
  type RespondentCatalogue,
  type RespondentWord,
  respondentCatalogues,
} from './respondent-words/respondent-words.ts';
export {
  assignForms,
  type ShortFormOptions,
  type ShortForms,
  shortForms,
} from './short-forms/short-forms.ts';
export {
  currentTranslations,
  isTranslationStatus,
  mergeTranslations,
  type TranslationMerge,
} from './translations/merge-translations.ts';
export { type SourceText, seenByRespondents, sourceTexts } from './translations/source-texts.ts';
export { type TranslatedInstrument, translate, translationSheet } from './translations/translate.ts';
export {
  type TranslationRow,
  type TranslationStatus,
  translationStatuses,
} from './translations/translation-row.ts';
export {
  translationColumns,
  translationsFromTable,
  translationTable,
} from './translations/translation-table.ts';
export {
  type TranslationFile,
  type TranslationUnit,
  translationsFromUnits,
  translationUnits,
} from './translations/translation-units.ts';
export {
  diffInstruments,
  type InstrumentDiff,
  type ItemChange,
  type ItemDifference,
} from './version/diff-instruments.ts';
export { freeze, type InstrumentVersion } from './version/freeze.ts';
export { sha256 } from './version/sha256.ts';
export { exportXlsForm, type XlsFormOptions } from './xlsform/export-xlsform.ts';
export { importXlsForm, type OtherQuestion, type XlsFormImport } from './xlsform/import-xlsform.ts';
export type { Sheet } from './xlsform/sheets.ts';
