import { getContext, setContext } from 'svelte';
import { englishLook, type LookWords } from './look-words.ts';

const key = Symbol('look words');

/** Parts below this component speak these words. */
export const speakLook = (words: LookWords): LookWords => setContext(key, words);

/** The words of the page around; English where it says nothing. */
export const lookWords = (): LookWords => getContext<LookWords | undefined>(key) ?? englishLook;
