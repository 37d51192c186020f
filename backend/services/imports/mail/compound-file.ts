import { importError } from '../import-error.ts'

/** [MS-CFB], as far as it is needed to see that a file can be read: offsets in the header and in a directory entry. */
const header = {
  fatCount: 0x2c,
  directory: 0x30,
  miniFat: 0x3c,
  miniFatCount: 0x40,
  difat: 0x44,
  difatCount: 0x48,
  fat: 0x4c,
}
const entry = { size: 128, type: 0x42, left: 0x44, right: 0x48, child: 0x4c, start: 0x74, bytes: 0x78 }
const END = -2
const NONE = -1
const STREAM = 2
const MINI = 64
const smallest = 4096

/** Sectors in a row as a table leads from one to the next; a row longer than the table runs in a circle. */
function chain(start: number, table: Int32Array): readonly number[] {
  const found: number[] = []
  for (let at = start; at !== END && at >= 0 && at < table.length; at = table[at] ?? END) {
    found.push(at)
    if (found.length > table.length) throw new Error('circle')
  }
  return found
}

function check(bytes: Buffer): void {
  const sector = bytes[30] === 12 ? 4096 : 512
  const perSector = sector / 4
  const all = Math.ceil(bytes.length / sector)
  const at = (offset: number): number => bytes.readInt32LE(offset)
  const sectorAt = (index: number): Buffer => bytes.subarray((index + 1) * sector, (index + 2) * sector)
  /** Numbers in some sectors; what lies behind the end is the end of a row. */
  const tableOf = (sectors: readonly number[]): Int32Array => {
    const table = new Int32Array(sectors.length * perSector).fill(END)
    for (const [position, index] of sectors.entries()) {
      const content = sectorAt(index)
      for (let n = 0; n * 4 + 4 <= content.length; n += 1) table[position * perSector + n] = content.readInt32LE(n * 4)
    }
    return table
  }

  const fatCount = at(header.fatCount)
  if (fatCount < 1 || fatCount > all) throw new Error('table')
  const fatSectors = Array.from({ length: Math.min(fatCount, 109) }, (_, n) => at(header.fat + n * 4))
  let next = at(header.difat)
  for (let n = 0; n < at(header.difatCount) && next >= 0; n += 1) {
    if (n > all) throw new Error('circle')
    const more = tableOf([next])
    fatSectors.push(...[...more.subarray(0, perSector - 1)].filter((index) => index >= 0))
    next = more[perSector - 1] ?? END
  }
  if (fatSectors.length > all) throw new Error('table')
  const fat = tableOf(fatSectors)

  const directory = Buffer.concat(chain(at(header.directory), fat).map(sectorAt))
  const count = Math.floor(directory.length / entry.size)
  const field = (index: number, offset: number): number => directory.readInt32LE(index * entry.size + offset)
  const seen = new Set([0])
  const open = [field(0, entry.child)]
  while (open.length > 0) {
    const index = open.pop() ?? NONE
    if (index === NONE) continue
    if (index < 0 || index >= count || seen.has(index)) throw new Error('directory')
    seen.add(index)
    open.push(field(index, entry.left), field(index, entry.right), field(index, entry.child))
  }

  if (at(header.miniFatCount) > all) throw new Error('table')
  const miniFat = tableOf(chain(at(header.miniFat), fat))
  chain(field(0, entry.start), fat)
  let sum = 0
  for (const index of seen) {
    if (directory[index * entry.size + entry.type] !== STREAM) continue
    const size = field(index, entry.bytes)
    sum += Math.max(0, size)
    // No two streams share a sector: more than the file is long would be read again and again.
    if (size < 0 || sum > bytes.length) throw new Error('size')
    if (size > 0 && size < smallest && chain(field(index, entry.start), miniFat).length > size / MINI + 1)
      throw new Error('size')
  }
}

/**
 * Refuses a compound file that leads a reader in a circle, or tells of more than it holds: msgreader follows whatever
 * stands there.
 * @throws ImportError wrong-file-type
 */
export function assertCompoundFile(bytes: Buffer): void {
  try {
    check(bytes)
  } catch {
    throw importError('wrong-file-type', { detected: 'ole' })
  }
}
