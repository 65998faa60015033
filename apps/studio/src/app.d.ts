import type { Person } from '$lib/server/access/person.ts';

declare global {
  /** Version of Weft, written in when the studio is built. */
  const __WEFT_VERSION__: string;
  namespace App {
    interface Locals {
      /** Who is signed in; `null` is nobody. */
      person: Person | null;
      /** The language the page is written in, where it is not English. */
      spoken?: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
    }
  }
}
