/** Characters of a question; the server (`LONGEST_QUESTION`) decides. */
export const MAX_QUESTION = 4000;
