/** Forms and links: no page of the room needs a script; the live one sends its own. */
export const csr = false;
