import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Records in file order; an array is one. */
export type RecordList<T> = Pick<readonly T[], 'length' | 'at'> & Iterable<T>

/** Records of one packed block: some milliseconds to unpack. */
const BLOCK = 256

/**
 * Records kept as bytes and unpacked a block at a time: 100 000 customers as objects, and the text of the whole file that
 * their cells would hold on to, take some 250 MB; so they take a tenth of it.
 * @param empty what a record with nothing in it has; only what differs is kept
 */
export function packedList<T extends object>(empty: T): RecordList<T> & { push(record: T): number } {
  const blocks: Buffer[] = []
  const isEmpty = new Map<string, unknown>(Object.entries(empty))
  let open: unknown[] = []
  let length = 0
  let unpacked: { readonly block: number; readonly records: readonly Partial<T>[] } | null = null

  function pack(): void {
    blocks.push(deflateRawSync(JSON.stringify(open), { level: 1 }))
    open = []
  }
  const told = (record: T): unknown => {
    const kept: Record<string, unknown> = {}
    for (const key in record) {
      const value: unknown = record[key]
      if (value === isEmpty.get(key) || (Array.isArray(value) && value.length === 0)) continue
      kept[key] = value
    }
    return kept
  }
  function recordsOf(block: number): readonly Partial<T>[] {
    if (unpacked?.block === block) return unpacked.records
    const bytes = blocks[block]
    const text = bytes === undefined ? JSON.stringify(open) : inflateRawSync(bytes).toString()
    const records = JSON.parse(text) as readonly Partial<T>[]
    // The open block still grows.
    if (bytes !== undefined) unpacked = { block, records }
    return records
  }
  const at = (index: number): T | undefined => {
    if (index < 0 || index >= length) return undefined
    return { ...empty, ...recordsOf(Math.floor(index / BLOCK))[index % BLOCK] }
  }
  return {
    push(record) {
      open.push(told(record))
      length += 1
      if (open.length === BLOCK) pack()
      return length
    },
    at,
    get length() {
      return length
    },
    *[Symbol.iterator]() {
      for (let block = 0; block * BLOCK < length; block += 1)
        for (const record of recordsOf(block)) yield { ...empty, ...record }
    },
  }
}

/** The same records, each turned into something else whenever it is asked for. */
export const mappedList = <T, U>(list: RecordList<T>, turn: (record: T, index: number) => U): RecordList<U> => ({
  get length() {
    return list.length
  },
  at(index) {
    const record = list.at(index)
    return record === undefined ? undefined : turn(record, index)
  },
  *[Symbol.iterator]() {
    let index = 0
    for (const record of list) {
      yield turn(record, index)
      index += 1
    }
  },
})
