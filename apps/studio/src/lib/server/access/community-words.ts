import type { Community, CommunityKind } from '../store/index.ts';

/** What a community calls things; the words of its kind, and its own over them. */
export interface CommunityWords {
  readonly community: string;
  readonly place: string;
  readonly places: string;
  readonly people: string;
}

const ofKind: Readonly<Record<CommunityKind, CommunityWords>> = {
  neighborhood: { community: 'neighborhood', place: 'block', places: 'blocks', people: 'neighbors' },
  school: { community: 'school', place: 'class', places: 'classes', people: 'people of the school' },
  organization: { community: 'organization', place: 'team', places: 'teams', people: 'colleagues' },
  'online-group': { community: 'group', place: 'channel', places: 'channels', people: 'members' },
};

export function communityWords({ kind, words }: Pick<Community, 'kind' | 'words'>): CommunityWords {
  const base = ofKind[kind];
  const own = Object.entries(words).filter(([name, word]) => name in base && typeof word === 'string');
  return { ...base, ...Object.fromEntries(own) };
}
