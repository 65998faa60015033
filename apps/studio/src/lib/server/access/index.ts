export { type CommunityWords, communityWords } from './community-words.ts';
export type { Person } from './person.ts';
export { type Access, type Reading, requirePerson, requireReader, requireRole } from './require.ts';
