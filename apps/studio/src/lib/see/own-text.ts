/** A text of people's own, which keeps its own direction inside any other. */
export const own = (text: string): string => `\u2068${text}\u2069`;
