import { getContext, setContext } from 'svelte';
import { englishFrame, type FrameWords } from './english.ts';

const key = Symbol('frame words');

/** Parts below this component stand in a frame of these words. */
export const speakFrame = (words: () => FrameWords): unknown => setContext(key, words);

/** The words of the frame around; English where there is none. They follow the page when it changes. */
export const frameWords = (): (() => FrameWords) =>
  getContext<(() => FrameWords) | undefined>(key) ?? (() => englishFrame);
