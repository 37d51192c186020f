/** First letters of the first and last word, whatever the script. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.,-]+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('')
}
