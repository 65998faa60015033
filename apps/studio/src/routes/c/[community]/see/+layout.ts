/** Sentences and pictures are made on the server: a page of this room that needs a script says so itself. */
export const csr = false;
