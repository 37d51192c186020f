/** Reading of decoded values: what is an escape differs between 2.1 and all that came after. */
export type CardVersion = '2.1' | '3.0' | '4.0'

const unescaped = (sign: string): string => (sign === 'n' || sign === 'N' ? '\n' : sign)

/** A text of one value. */
export function plainText(text: string, version: CardVersion): string {
  if (!text.includes('\\')) return text
  if (version === '2.1') return text.replace(/\\([,;:])/g, '$1')
  return text.replace(/\\([nN\p{P}\p{S}])/gu, (_, sign: string) => unescaped(sign))
}

/** Cuts at a sign that no backslash stands before; the parts are read. */
export function splitText(text: string, sign: ';' | ',', version: CardVersion): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at += 1
    else if (char === sign) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts.map((part) => componentText(part, version))
}

/** In the parts of a structured value 2.1 has escapes, too. */
const componentText = (text: string, version: CardVersion): string =>
  version === '2.1' ? text.replace(/\\([,;:\\])/g, '$1') : plainText(text, version)

/** Line ends that a 2.1 file wrote as the newer forms do; a path of Windows is none. */
export const looseLineEnds = (text: string): string => (/\w:\\/.test(text) ? text : text.replace(/\\[nN]/g, '\n'))
