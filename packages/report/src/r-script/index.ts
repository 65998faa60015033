export type {
  RScriptAbsence,
  RScriptCovariate,
  RScriptInput,
  RScriptItem,
  RScriptModel,
  RScriptPlaceFile,
} from './input.ts';
export { rScript } from './r-script.ts';
export { type FileAsRead, type ScriptSource, scriptInput } from './script-input.ts';
