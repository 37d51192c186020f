import { htmlText } from './html-text.ts'
import { mailText } from './mail-charset.ts'

/** Groups whose text isn't the letter's. */
const unread = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr footnote listtable'.split(
    ' ',
  ),
)
/** Signs that words stand for. */
const signs: Readonly<Record<string, string>> = {
  ...{ par: '\n', line: '\n', row: '\n', sect: '\n', page: '\n', tab: '\t', cell: '\t' },
  ...{ emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
}
/** Windows' numbers of letter sets → code pages. */
const codePages: Readonly<Record<number, number>> = {
  ...{ 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 177: 1255, 178: 1256, 186: 1257, 204: 1251 },
  ...{ 222: 874, 238: 1250 },
}

type Group = {
  isSkipped: boolean
  /** Inside a tag of the page that the text was made of. */
  isTag: boolean
  /** Of the text only, not of that page. */
  isRtfOnly: boolean
  /** Letters behind `\u…` for programs that don't know it. */
  fallback: number
  codePage: number
}

const token = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,9})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy

/** The text of RTF, a letter a byte. Of RTF that Outlook made of a page (MS-OXRTFEX), the page is read. */
export function rtfText(rtf: string, locale: string): string {
  const isPage = rtf.slice(0, 1000).includes('\\fromhtml')
  let group: Group = { isSkipped: false, isTag: false, isRtfOnly: false, fallback: 1, codePage: 1252 }
  const outer: Group[] = []
  const fonts = new Map<number, number>()
  const pieces: string[] = []
  let bytes: number[] = []
  let [skip, font, depth] = [0, 0, 0]
  const flush = () => {
    if (bytes.length > 0) pieces.push(mailText(Buffer.from(bytes), `cp${group.codePage}`, locale))
    bytes = []
  }
  const put = (text: string) => {
    flush()
    if (!group.isSkipped && !(isPage && group.isRtfOnly)) pieces.push(text)
  }
  const word = (name: string, number: number | undefined) => {
    const sign = signs[name]
    if (sign !== undefined) put(isPage ? `${group.isTag ? '' : '\r'}\n` : sign)
    else if (name === 'u' && number !== undefined) {
      put(String.fromCharCode(number & 0xffff))
      skip = group.fallback
    } else {
      flush()
      if (unread.has(name)) group.isSkipped = true
      else if (name === 'htmltag') Object.assign(group, { isSkipped: false, isTag: true })
      else if (name === 'htmlrtf') group.isRtfOnly = number !== 0
      else if (name === 'uc') group.fallback = number ?? 1
      else if (name === 'ansicpg' && number !== undefined) group.codePage = number
      else if (name === 'f' && number !== undefined) {
        font = number
        if (!group.isSkipped) group.codePage = fonts.get(number) ?? group.codePage
      } else if (name === 'fcharset') {
        const page = codePages[number ?? 0]
        if (page !== undefined) fonts.set(font, page)
      }
    }
  }
  for (const [, hex, name, number, escaped, brace, plain] of rtf.matchAll(token)) {
    if (hex !== undefined) {
      if (skip > 0) skip -= 1
      else if (!group.isSkipped && !(isPage && group.isRtfOnly)) bytes.push(parseInt(hex, 16))
    } else if (name !== undefined) word(name, number === undefined ? undefined : Number(number))
    else if (brace !== undefined) {
      flush()
      skip = 0
      if (brace === '{' && depth < 1000) {
        depth += 1
        outer.push(group)
        group = { ...group }
      } else if (brace === '}') {
        depth -= 1
        group = outer.pop() ?? group
      }
    } else if (escaped !== undefined) {
      if (escaped === '*') group.isSkipped = true
      else
        put(
          escaped === '~'
            ? ' '
            : escaped === '_'
              ? '-'
              : /[\r\n]/.test(escaped)
                ? '\n'
                : escaped === '-'
                  ? ''
                  : escaped,
        )
    } else if (plain !== undefined) {
      const text = plain.slice(skip)
      skip = Math.max(0, skip - plain.length)
      put(text)
    }
  }
  flush()
  const text = pieces.join('')
  return isPage ? htmlText(text) : text
}
