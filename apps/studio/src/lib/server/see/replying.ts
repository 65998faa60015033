import { lintWords } from '@weft/findings';
import type { Mistake } from '$lib/ask/read-places.ts';
import { releaseLanguage } from '$lib/see/release-languages.ts';
import type { SeeSpeech } from '$lib/see/words/see-words.ts';
import { longestReply, StoreError } from '../store/index.ts';

/** Advice on a word of a reply, and the language that word is one of. */
export interface WordsAdvice {
  readonly text: string;
  readonly says: string;
  readonly instead: string;
  readonly language: string;
}

/** What members should know before they send these words, which may be in any of these languages. */
export function adviceOn(words: string, tags: readonly string[]): readonly WordsAdvice[] {
  const languages = [...new Set(tags.flatMap((tag) => releaseLanguage(tag) ?? []))];
  return languages.flatMap((language) =>
    lintWords(words, language, { audience: 'members' }).map(({ text, says, instead }) => ({
      text,
      says,
      instead,
      language,
    })),
  );
}

/** Why a reply was not kept, in the language of its page; `null` for an error of our own. */
export function replyMistake(thrown: unknown, { say, number }: SeeSpeech): Mistake | null {
  if (!(thrown instanceof StoreError)) return null;
  if (thrown.code === 'wrong-answer')
    return { says: say('replyLength', { most: number(longestReply) }), remedy: say('replyLengthWay') };
  if (thrown.code === 'not-frozen') return { says: say('replyDraft'), remedy: '' };
  if (thrown.code === 'absent') return { says: say('replyGone'), remedy: say('replyGoneWay') };
  return null;
}
