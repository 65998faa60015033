declare module 'virtual:findings-thread' {
  /** The whole script of the thread that makes findings (`scripts/findings-thread.ts`). */
  export const script: string;
}
