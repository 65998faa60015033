/** Who is signed in. `email` is `null` for people who gave none. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly sessionId: string;
}

/** Accounts must have an address; people without one get this, which no mail can reach. */
const nowhere = '@no-mail.invalid';

export const addressFor = (id: string): string => `${id}${nowhere}`;

export const realEmail = (email: string): string | null => (email.endsWith(nowhere) ? null : email);
