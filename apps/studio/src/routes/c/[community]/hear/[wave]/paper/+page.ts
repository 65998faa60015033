/** Keys move from question to question by a script; without it, forms and the Tab key do. */
export const csr = true;
