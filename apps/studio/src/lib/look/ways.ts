import type { FrameWords } from './frame/english.ts';

/** A room of a community, as its thread of links shows it. */
export interface Room {
  readonly name: string;
  readonly href: string;
  readonly here: boolean;
}

type Reader = 'visitor' | 'coordinator' | 'facilitator' | 'analyst' | 'member';

/** Where a reader is, and in which words the rooms are called; `ask` keeps the language of See. */
export interface Standing {
  readonly role: Reader;
  readonly path: string;
  readonly words: FrameWords;
  readonly ask: string;
}

/** The rooms that a reader may enter; the one that `path` lies in is marked. */
export function roomsOf(communityId: string, { role, path, words, ask }: Standing): Room[] {
  const home = `/c/${communityId}`;
  const at = (name: string, href: string): Room => ({
    name,
    href,
    here: href === home ? path === home : path === href || path.startsWith(`${href}/`),
  });
  const see = at(words.see, `${home}/see`);
  return [
    ...(['coordinator', 'facilitator', 'analyst'].includes(role) ? [at(words.ask, `${home}/ask`)] : []),
    ...(role === 'member' ? [] : [at(words.hear, `${home}/hear`)]),
    { ...see, href: see.href + ask },
    ...(role === 'coordinator' ? [at(words.people, `${home}/people`)] : []),
    ...(role === 'analyst' ? [at(words.tokens, `${home}/tokens`)] : []),
    ...(role === 'visitor' ? [] : [at(words.settings, `${home}/settings`)]),
  ];
}
