import { DamagedCopy } from '#db/shop-copy/damaged-copy.ts'

/** Keys and numbers from the outermost value to the one that is met. */
export type JsonPath = readonly (string | number)[]
export type JsonVisitor = {
  /** What is done with a value: its own values are met, its text is taken, or neither. */
  readonly meet: (path: JsonPath) => 'enter' | 'take' | 'skip'
  /** The text of a value that is taken; it may be no JSON. */
  readonly take: (path: JsonPath, text: string) => void
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a] as const
const [openObject, closeObject, openArray, closeArray] = [0x7b, 0x7d, 0x5b, 0x5d] as const
const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const isOpen = (byte: number) => byte === openObject || byte === openArray
const isClose = (byte: number) => byte === closeObject || byte === closeArray

/** Bytes of one value that is taken: a file of a card in base64 is the longest. */
const longestTaken = 64 * 1024 * 1024

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'next or end' | 'nothing'

/**
 * Walks through JSON piece by piece, however long it is: JSON.parse would need a text of all of it, which can't be longer than
 * 512 MB, and everything that is in it in memory. What is neither entered nor taken is passed over without a look.
 */
export function jsonScanner({ meet, take }: JsonVisitor) {
  /** The containers that were entered. */
  const path: (string | number)[] = []
  let expected: Expected = 'value'
  let passed = 0
  // A value (or a key) that is passed over or taken:
  let inside: 'key' | 'take' | 'skip' | null = null
  let depth = 0
  let inString = false
  let isEscaped = false
  let held: Uint8Array[] = []
  let heldBytes = 0

  const fail = (): never => {
    throw new DamagedCopy(`json: ${passed}`)
  }
  const isList = () => typeof path.at(-1) === 'number'

  function hold(bytes: Uint8Array): void {
    heldBytes += bytes.length
    if (heldBytes > longestTaken) fail()
    held.push(bytes)
  }

  function ended(bytes: Buffer, from: number, to: number): void {
    const what = inside
    inside = null
    if (what === 'skip') {
      expected = path.length === 0 ? 'nothing' : 'next or end'
      return
    }
    if (held.length > 0) hold(bytes.subarray(from, to))
    const text = held.length > 0 ? Buffer.concat(held).toString('utf8') : bytes.toString('utf8', from, to)
    held = []
    heldBytes = 0
    if (what === 'key') {
      path[path.length - 1] = keyOf(text)
      expected = 'colon'
      return
    }
    take(path, text)
    expected = path.length === 0 ? 'nothing' : 'next or end'
  }

  function keyOf(text: string): string {
    try {
      return JSON.parse(text) as string
    } catch {
      return fail()
    }
  }

  /** @returns where the value ends, or the end of the piece */
  function passOver(bytes: Buffer, from: number): number {
    let at = from
    while (at < bytes.length) {
      const byte = bytes[at] as number
      if (inString) {
        if (isEscaped) isEscaped = false
        else if (byte === backslash) isEscaped = true
        else if (byte === quote) {
          inString = false
          if (depth === 0) {
            ended(bytes, from, at + 1)
            return at + 1
          }
        }
      } else if (byte === quote) inString = true
      else if (isOpen(byte)) depth += 1
      else if (isClose(byte) && depth > 0) {
        depth -= 1
        if (depth === 0) {
          ended(bytes, from, at + 1)
          return at + 1
        }
      } else if (depth === 0 && (byte === comma || isClose(byte) || isBlank(byte))) {
        ended(bytes, from, at)
        return at
      }
      at += 1
    }
    // Taken in a copy: whoever reads a file may use the piece again.
    if (inside !== 'skip') hold(Buffer.from(bytes.subarray(from)))
    return at
  }

  function begin(byte: number): boolean {
    const what = meet(path)
    if (what !== 'enter') {
      inside = what
      return false
    }
    if (!isOpen(byte)) fail()
    path.push(byte === openArray ? 0 : '')
    expected = byte === openArray ? 'value or end' : 'key or end'
    return true
  }

  function close(byte: number): void {
    if (byte !== (isList() ? closeArray : closeObject)) fail()
    path.pop()
    expected = path.length === 0 ? 'nothing' : 'next or end'
  }

  /** @returns whether the byte is dealt with; else it begins a value */
  function step(byte: number): boolean {
    switch (expected) {
      case 'nothing':
        return fail()
      case 'colon':
        if (byte !== colon) fail()
        expected = 'value'
        return true
      case 'next or end':
        if (byte !== comma) close(byte)
        else if (isList()) {
          path[path.length - 1] = (path.at(-1) as number) + 1
          expected = 'value'
        } else expected = 'key'
        return true
      case 'key':
      case 'key or end':
        if (byte === closeObject && expected === 'key or end') close(byte)
        else if (byte !== quote) fail()
        else inside = 'key'
        return byte !== quote
      case 'value or end':
        if (byte === closeArray) {
          close(byte)
          return true
        }
        return begin(byte)
      case 'value':
        if (byte === comma || byte === colon || isClose(byte)) fail()
        return begin(byte)
    }
  }

  return {
    push(piece: Uint8Array): void {
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
      let at = 0
      while (at < bytes.length) {
        if (inside !== null) {
          at = passOver(bytes, at)
          continue
        }
        const byte = bytes[at] as number
        if (isBlank(byte) || step(byte)) at += 1
      }
      passed += bytes.length
    },
    end(): void {
      if (expected !== 'nothing' || inside !== null) fail()
    },
  }
}
