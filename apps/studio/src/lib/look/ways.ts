/** A room of a community, as its thread of links shows it. */
export interface Room {
  readonly name: string;
  readonly href: string;
  readonly here: boolean;
}

type Reader = 'visitor' | 'coordinator' | 'facilitator' | 'analyst' | 'member';

/** The rooms that a reader may enter; the one that `path` lies in is marked. */
export function roomsOf(communityId: string, role: Reader, path: string): Room[] {
  const home = `/c/${communityId}`;
  const at = (name: string, href: string): Room => ({
    name,
    href,
    here: href === home ? path === home : path === href || path.startsWith(`${href}/`),
  });
  return [
    ...(['coordinator', 'facilitator', 'analyst'].includes(role) ? [at('Ask', `${home}/ask`)] : []),
    ...(role === 'member' ? [] : [at('Hear', `${home}/hear`)]),
    at('See', `${home}/see`),
    ...(role === 'coordinator' ? [at('People', `${home}/people`)] : []),
    ...(role === 'analyst' ? [at('Tokens', `${home}/tokens`)] : []),
    ...(role === 'visitor' ? [] : [at('Settings', `${home}/settings`)]),
  ];
}
