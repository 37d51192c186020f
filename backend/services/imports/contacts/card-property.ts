/** Bytes are held as latin1 text here: one sign a byte, whatever the code page turns out to be. */
export type Bytes = string

/** Parameters by their names in capitals; a Map, so that no name of a file can touch what objects inherit. */
export type CardParams = ReadonlyMap<string, readonly Bytes[]>

export type CardProperty = {
  /** `item1` of `item1.TEL`, in small letters; empty for most. */
  readonly group: string
  /** In capitals. */
  readonly name: string
  readonly params: CardParams
  readonly value: Bytes
  readonly encoding: 'text' | 'quoted-printable' | 'base64'
  /** Longer than a value may be: what stood there is not kept. */
  readonly isOversized: boolean
}

const NONE: readonly Bytes[] = []
export const paramOf = ({ params }: CardProperty, name: string): readonly Bytes[] => params.get(name) ?? NONE

/** Cuts where a sign stands outside of quotes. */
function splitOutside(text: Bytes, sign: string): string[] {
  if (!text.includes('"')) return text.split(sign)
  const parts: string[] = []
  let from = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') isQuoted = !isQuoted
    else if (char === sign && !isQuoted) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

/** RFC 6868: line ends, quotes and carets in parameters. */
const carets: Readonly<Record<string, string>> = { '^n': '\n', '^N': '\n', '^^': '^', "^'": '"' }
const plainValue = (text: Bytes): Bytes => {
  const bare = text.trim().replace(/^"|"$/g, '')
  return bare.includes('^') ? bare.replace(/\^[nN^']/g, (sign) => carets[sign] ?? sign) : bare
}

const encodings = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT', 'Q'])

/** Parameters of a property, those of 2.1 that have a value only as what they mean. */
export function readParams(text: Bytes): CardParams {
  const params = new Map<string, readonly Bytes[]>()
  if (text === '') return params
  const add = (name: string, values: readonly Bytes[]) => params.set(name, [...(params.get(name) ?? NONE), ...values])
  for (const part of splitOutside(text, ';')) {
    // Labels of Android: X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94)
    const custom = /^\s*X-CUSTOM\((.*)\)?\s*$/i.exec(part)
    const equals = part.indexOf('=')
    if (custom) add('X-CUSTOM', [(custom[1] ?? '').replace(/\)$/, '')])
    else if (equals >= 0)
      add(part.slice(0, equals).trim().toUpperCase(), splitOutside(part.slice(equals + 1), ',').map(plainValue))
    else {
      const bare = plainValue(part)
      const upper = bare.toUpperCase()
      if (upper === '') continue
      if (encodings.has(upper)) add('ENCODING', [upper])
      else add('TYPE', [bare])
    }
  }
  return params
}

/** How the value is written. */
export function encodingOf(params: CardParams): CardProperty['encoding'] {
  const named = (params.get('ENCODING') ?? NONE).at(-1)?.toUpperCase()
  if (named === 'QUOTED-PRINTABLE' || named === 'Q') return 'quoted-printable'
  return named === 'BASE64' || named === 'B' ? 'base64' : 'text'
}
