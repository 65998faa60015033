import type { Role } from '../store/index.ts';

/** Who makes and prints what invites people, and types in what they wrote on paper. */
export const printers: readonly Role[] = ['coordinator', 'facilitator'];
