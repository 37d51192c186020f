/** Words for 1, 2, 3 … in that order, parted by spaces; several for one number by `|`. */
export const inOrder = (words: string, from = 1): Readonly<Record<string, number>> =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, index + from]))
