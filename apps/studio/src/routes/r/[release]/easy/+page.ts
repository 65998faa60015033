/** Sentences are made on the server: this page needs no script. */
export const csr = false;
