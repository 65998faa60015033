declare global {
  /** Version of Weft, written in when the studio is built. */
  const __WEFT_VERSION__: string;
  namespace App {}
}

export {};
