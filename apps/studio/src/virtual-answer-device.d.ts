declare module 'virtual:answer-device' {
  /** The scripts of a respondent's device, with the first letters of a hash of the first. */
  export const device: { readonly version: string; readonly script: string; readonly worker: string };
}
