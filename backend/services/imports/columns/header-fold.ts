const serbianCyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's',
}

/**
 * A header word for comparison: lower case, no accents (so comma or cedilla below is the same), all signs and blanks
 * are one blank, `E-mail` = `email`, `Country/Region` = `Country`. Not the fold of names: there a `-` may matter.
 */
export const foldHeader = (header: string): string =>
  header
    .slice(0, 120)
    .toLowerCase()
    .replaceAll('đ', 'dj')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim()
    .replace(/\be (mails?|posta|poste|poste?|adresa|adrese)\b/g, 'e$1')
    .replace(/\b(country|tara|zemlja|land) (region|regiune)\b/g, '$1')
    .replace('страна или регион', 'страна')

/** Serbian headers in Cyrillic, letter by letter in Latin; null where a letter is not Serbian. */
export const serbianLatin = (folded: string): string | null => {
  if (!/[а-ш]/.test(folded)) return null
  let latin = ''
  for (const char of folded) {
    const letter = serbianCyrillic[char] ?? (/[\u0400-\u04ff]/.test(char) ? null : char)
    if (letter === null) return null
    latin += letter
  }
  return latin.replace(/\be (posta|poste|adresa)\b/g, 'e$1')
}
