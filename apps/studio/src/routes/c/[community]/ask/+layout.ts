/** The room is forms and links: it needs no script, so it sends none. */
export const csr = false;
