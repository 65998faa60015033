/** The live page asks for itself again when ten more people have answered. It says the same without a script. */
export const csr = true;
