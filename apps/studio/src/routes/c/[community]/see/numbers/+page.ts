/** Pictures here are drawn at the width they have, and tables unfold. The story says the same without a script. */
export const csr = true;
