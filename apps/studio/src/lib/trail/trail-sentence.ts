/** One line of the trail, with names in place of ids where they are still known. */
export interface TrailLine {
  readonly action: string;
  /** Who did it; `null` where nobody is named or the person is gone. */
  readonly who: string | null;
  /** Whom or what it was done to, in words; `null` where that is gone. */
  readonly subject: string | null;
  readonly role?: string;
}

const sentences: Readonly<Record<string, (subject: string | null, role: string) => string>> = {
  'community-made': () => 'started the community',
  'community.named': (subject) => `changed the name of the community${subject ? ` to “${subject}”` : ''}`,
  'community.words': () => 'changed the words the community uses',
  'community.language': () => 'changed the language of the community',
  'community.deleted': () => 'deleted the community',
  'session.begun': () => 'signed in',
  'community.left': () => 'left the community',
  'item.admitted': (subject) => `let ${subject ? `“${subject}”` : 'a tested question'} count in its theme`,
  'version-frozen': () => 'froze the questions',
  'member.joined': (_, role) => `joined${role ? ` as ${role}` : ''}`,
  'member.role': (subject, role) => `made ${subject ?? 'a member'} ${role || 'something else'}`,
  'member.removed': (subject) => `took ${subject ?? 'a member'} out of the community`,
  'invitation.made': () => 'made an invitation',
  'invitation.revoked': () => 'took an invitation back',
  'code.made': (subject) => `made a sign-in code for ${subject ?? 'a member'}`,
  'token.issued': () => 'made a token for a program',
  'token.revoked': () => 'took a token back',
  'wave.planned': (subject) => `planned ${subject ?? 'a wave'}`,
  'wave.opened': (subject) => `opened ${subject ?? 'a wave'}`,
  'wave.changed': (subject) => `changed the settings of ${subject ?? 'a wave'}`,
  'wave.closed': (subject) => `closed ${subject ?? 'a wave'}`,
  'wave.closed-out': (subject) =>
    `destroyed the single answers of ${subject ?? 'a wave'}; sums of enough people stay`,
  'wave.imported': (subject) => `took ${subject ?? 'a finished wave'} in from a file`,
  'webhook.added': () => 'let another program be told what happens',
  'webhook.removed': () => 'stopped telling another program what happens',
  'member.steward': (subject) =>
    `changed whether ${subject ?? 'a member'} speaks for findings before they go out`,
  'codes.made': (subject) => `made a sheet of codes for ${subject ?? 'a wave'}`,
  'codes.revoked': (subject) => `took a sheet of codes of ${subject ?? 'a wave'} back`,
  'link.made': (subject) => `made a link to ${subject ?? 'a wave'}`,
  'link.revoked': (subject) => `took a link to ${subject ?? 'a wave'} back`,
  'data.exported': () => 'took a file of answers',
  'release.published': (subject) => `published findings${subject ? `: ${subject}` : ''}`,
  'release.public': (subject) => `showed findings to everybody${subject ? `: ${subject}` : ''}`,
  'release.checked': (subject) =>
    `wrote everybody’s answers into a folder, for somebody to check every number${subject ? ` of ${subject}` : ''}`,
  'release.withdrawn': (subject) => `took findings back${subject ? `: ${subject}` : ''}`,
};

/** Done by whoever runs the server, from its command line: no account is named. */
const byHost: ReadonlySet<string> = new Set(['release.checked']);

/**
 * What was done, as a plain sentence: “Ada made Mia analyst.” An action this page has no words for is named as it
 * is, so that nothing is left out of the trail.
 */
export function trailSentence({ action, who, subject, role = '' }: TrailLine): string {
  const say = sentences[action];
  const nobody = byHost.has(action) ? 'Whoever runs this server' : 'Somebody who is no longer here';
  return `${who ?? nobody} ${say ? say(subject, role) : `did “${action}”`}.`;
}

/** A month in words: "May 2026". */
export function monthName(month: string): string {
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
