/** What each role is called, and how far it goes. */
export const roleWords = {
  coordinator: { name: 'coordinator', may: 'sets up everything and invites people' },
  facilitator: { name: 'facilitator', may: 'goes round with the questions and leads meetings' },
  analyst: { name: 'analyst', may: 'reads counts and sums, and uses the interface for programs' },
  member: { name: 'member', may: 'reads what is published' },
} as const;
