/** What stands around every page: the way past the masthead, the rooms (two are not built yet), who is signed in, the foot. */
export const englishFrame = {
  language: 'en',
  direction: 'ltr',
  skip: 'Skip to the page',
  simulated: 'Simulated',
  rooms: 'Rooms',
  ask: 'Ask',
  hear: 'Hear',
  see: 'See',
  do: 'Do',
  know: 'Know',
  people: 'People',
  tokens: 'Tokens',
  settings: 'Settings',
  communities: 'Your communities',
  analyse: 'Analyse a file',
  signIn: 'Sign in',
  madeWith: 'Made with Weft, free software that runs on your own computer.',
  madeUp: 'Millbrook is made up, and every number on this page is simulated.',
} as const;

type FrameWord = Exclude<keyof typeof englishFrame, 'language' | 'direction'>;

/** The same in any language, and which that is. */
export interface FrameWords extends Readonly<Record<FrameWord, string>> {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}
