/** Latin letters of Serbian, digraphs first so that they win over their parts. */
const CYRILLIC = [...'абвгдђежзијклмнопрстћуфхцчш']
const PAIRS: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['lj', 'љ'],
  ['nj', 'њ'],
  ['dž', 'џ'],
  ...[...'abvgdđežzijklmnoprstćufhcčš'].map((latin, index) => [latin, CYRILLIC[index] ?? latin] as const),
]

const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(PAIRS)
const TO_LATIN: ReadonlyMap<string, string> = new Map(PAIRS.map(([latin, cyrillic]) => [cyrillic, latin]))

/**
 * Where two letters meet at a seam of prefix and root they stay two: nad-živeti, in-jekcija. Beginnings of the words
 * (Pravopis Matice srpske, 2010), with what may stand before them.
 */
const SEAMS: readonly RegExp[] = [
  /n(?=jekcij|jekcion|jektor|jektiv|jicira)/giu,
  /(?<=ko|di|in)n(?=junk)/giu,
  /(?<=ko)n(?=jug|jektur)/giu,
  /(?<=\ba)n(?=jon)/giu,
  /(?<=\bta)n(?=jug)/giu,
  /(?<=\bva)n(?=jezič)/giu,
  /(?<=\bna|\bpo|\bpre|\bo)d(?=živ|žal|žanr|žanj|žnje|žet|žup|žvak|žbic|žm)/giu,
]

/** Latin words that a Serbian reader expects in Latin also in Cyrillic text: brands, formats, keys. Lower case. */
const LATIN_WORDS: ReadonlySet<string> = new Set(
  (
    'regulars viber whatsapp telegram instagram facebook google outlook gmail thunderbird excel word windows linux macos apple ' +
    'iphone android chrome chromium firefox edge sqlite electron bluetooth paypal visa mastercard jpeg png csv tsv xlsx xls vcf vcard ical ' +
    'ics icloud ldif eml mbox msg json pdf html xml http https utf ansi iban pin qr sms mms usb wi-fi wifi id api url cpu gb mb kb ' +
    'ctrl alt shift enter esc tab del backspace delete space home end'
  ).split(' '),
)

/** Key combinations, --options, URLs, e-mail addresses, domains and file names, {{placeholders}}, $t(keys), <tags>, `code`, #tokens and &entities; */
const UNTOUCHED =
  /(?:ctrl|alt|shift|cmd)(?:\+[\p{L}\d]+)+|npm run -s cli --(?!\S)|(?<!\S)--[a-z][\w-]*(?:[ =][\w-]+(?:\|[\w-]+)+)?|https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?[a-z][^>]*>|`[^`]*`|&[a-z]+;|(?<![\p{L}\d])(?:[\w-]+\.)+(?:com|org|net|example|invalid|rs|ro|ru|regulars|csv|tsv|xlsx|vcf|ics|pdf|json|eml|db)(?![\p{L}\d])|(?<![\p{L}\d])\.(?:regulars|csv|tsv|xlsx|vcf|ics|pdf|json|eml|db)(?![\p{L}\d])/giu

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase()

/** Letters that Serbian does not have, or a capital inside of small letters, show a foreign name (WhatsApp, xls, eBay). */
const isForeign = (word: string): boolean =>
  LATIN_WORDS.has(word.toLowerCase()) || /[^a-pr-vzčćđšž]/i.test(word) || /\p{Ll}\p{Lu}/u.test(word)

const wordToCyrillic = (word: string): string => {
  let seamed = word
  for (const seam of SEAMS) seamed = seamed.replace(seam, '$&|')
  let out = ''
  for (let index = 0; index < seamed.length;) {
    const two = seamed.slice(index, index + 2)
    const double = TO_CYRILLIC.get(two.toLowerCase())
    const source = double === undefined ? two.slice(0, 1) : two
    const letter = double ?? TO_CYRILLIC.get(source.toLowerCase()) ?? source
    if (source !== '|') out += isUpper(source.slice(0, 1)) ? letter.toUpperCase() : letter
    index += source.length
  }
  return out
}

/**
 * Serbian Latin text in Cyrillic. URLs, e-mail addresses, `{{placeholders}}`, tags and foreign or brand words stay; so
 * do the words of `keepLatin`. A word with letters that Serbian lacks (é, ü, w) stays whole: no word is left in two scripts.
 */
export const toCyrillic = (text: string, keepLatin: readonly string[] = []): string => {
  const kept = new Set(keepLatin.map((word) => word.toLowerCase()))
  const convert = (part: string): string =>
    part
      .normalize('NFC')
      .replace(/[Ǆǅǆ]/g, (letter) => (letter === 'ǆ' ? 'dž' : letter === 'ǅ' ? 'Dž' : 'DŽ'))
      .replace(/[Ǉǈǉ]/g, (letter) => (letter === 'ǉ' ? 'lj' : letter === 'ǈ' ? 'Lj' : 'LJ'))
      .replace(/[Ǌǋǌ]/g, (letter) => (letter === 'ǌ' ? 'nj' : letter === 'ǋ' ? 'Nj' : 'NJ'))
      .replace(/[\p{Script=Latin}]+/gu, (word) =>
        kept.has(word.toLowerCase()) || isForeign(word) ? word : wordToCyrillic(word),
      )
  let out = ''
  let from = 0
  for (const match of text.matchAll(UNTOUCHED)) {
    out += convert(text.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
  }
  return out + convert(text.slice(from))
}

/** Serbian Cyrillic text in Latin; everything that is not a Serbian Cyrillic letter stays. */
export const toLatin = (text: string): string =>
  text.replace(/[\u0400-\u04ff]/g, (letter, index: number) => {
    const latin = TO_LATIN.get(letter.toLowerCase())
    if (latin === undefined) return letter
    if (!isUpper(letter)) return latin
    if (latin.length === 1) return latin.toUpperCase()
    // Љ alone says nothing: ЉУБАВ is LJUBAV, Љубав is Ljubav
    const next = text.slice(index + 1, index + 2)
    const before = text.slice(index - 1, index)
    const capitals = /\p{L}/u.test(next) ? isUpper(next) : index > 0 && /\p{L}/u.test(before) && isUpper(before)
    return capitals ? latin.toUpperCase() : latin.slice(0, 1).toUpperCase() + latin.slice(1)
  })
