import { arabicFrame } from './arabic.ts';
import { englishFrame, type FrameWords } from './english.ts';
import { spanishFrame } from './spanish.ts';

/** In the languages of releases. */
const frames: readonly FrameWords[] = [englishFrame, spanishFrame, arabicFrame];

/** The words around a page that is said in a language; English where there are none in it. */
export const frameIn = (tag: string): FrameWords =>
  frames.find(({ language }) => language === tag.toLowerCase().split('-')[0]) ?? englishFrame;
