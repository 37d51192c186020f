/** First letters of the first and last word, whatever the script. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.,-]+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('')
}

const wide = /[MWÆŒЖМФШЩЫЮЊЉЏ]/gu

/** Height of the letters as a share of the circle they stand in: two wide ones must not touch its edge. */
export function letterShare(initials: string): number {
  const wideOnes = initials.match(wide)?.length ?? 0
  return Array.from(initials).length < 2 || wideOnes === 0 ? 0.4 : wideOnes === 1 ? 0.36 : 0.32
}
