/** Letters beyond ASCII that the languages of our shops and their neighbours really use. */
const western = new Set('äöüßÄÖÜéèàçñóáíúëôêïøåæâîÉÁÓÖÅØ')
const central = new Set('ăâîşţșțĂÂÎŞŢȘȚčćžšđČĆŽŠĐőűłąęśżźńěřůýŁŚŻŹŇĽľťďŐŰ')
const slavic = /^[а-яА-ЯёЁђјљњћџЂЈЉЊЋЏіїєґІЇЄҐў]$/
const frequent = new Set('оеаинтсрвлк')
const rare = new Set('ъщэфцюЪЩЭЮЫЬ')
const quotes = new Set('„“”‘’‚–—«»…€№§°©®™\u00a0•')
const marks = new Set('©®™')
const letter = /^\p{L}$/u
const word = /[\p{L}\p{M}]+/gu

const wordScore = (text: string, favour: number): number => {
  let score = 0
  let cyrillic = 0
  let latin = 0
  let before = ''
  for (const char of text) {
    const code = char.charCodeAt(0)
    const upper = char !== char.toLowerCase()
    if (before !== '' && upper && before === before.toLowerCase() && before !== before.toUpperCase()) score -= 1.5
    if (code < 128) latin += 1
    else if (slavic.test(char)) {
      cyrillic += 1
      score += 0.8 + (frequent.has(char) ? 0.3 : rare.has(char) ? -0.3 : 0)
    } else if (code >= 0x400 && code < 0x530) score -= 1
    else if (code < 0x250) {
      latin += 1
      const known = central.has(char) ? favour : western.has(char) ? 0.98 : -0.3
      // Cyrillic bytes read as Latin give runs of accented letters; no language here writes them.
      score += before.charCodeAt(0) >= 128 && before !== 'ß' ? -0.7 : known
    } else score += 0.5
    before = char
  }
  return cyrillic > 0 && latin > 0 ? score - 2 * Math.min(cyrillic, latin) : score
}

/** How much a decoded text looks like words of our languages; higher is better, ASCII counts nothing. */
export const letterScore = (text: string, favourCentral = 1): number => {
  let score = 0
  for (const [found] of text.matchAll(word)) score += wordScore(found, favourCentral)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128) continue
    const char = text.charAt(i)
    if (code === 0xfffd || (code < 0xa0 && code !== 0x85)) score -= 6
    else if (code >= 0x2500 && code < 0x2600) score -= 3
    else if (!letter.test(char)) {
      const [before, behind] = [letter.test(text.charAt(i - 1)), letter.test(text.charAt(i + 1))]
      const inside = before && behind
      // Words begin with Š and Ž, not with © and ®.
      if (marks.has(char) && behind && !before) score -= 1
      else if (quotes.has(char)) score += inside && char !== '’' && char !== '–' ? -1.5 : 0.2
      else score -= inside ? 2 : 1
    }
  }
  return score
}
