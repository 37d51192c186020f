import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { joinParts } from './join-parts.ts'

export type ZipPart = {
  /** The text or bytes are taken over: whoever waits for it never holds more than two pieces. */
  readonly write: (piece: string | Uint8Array) => Promise<void>
  readonly end: () => Promise<void>
}

const asBytes = (piece: string | Uint8Array): Uint8Array => (typeof piece === 'string' ? Buffer.from(piece) : piece)

/**
 * An archive whose parts are written piece by piece, also several at once; they lie in it in the order in which they were
 * begun. zlib packs them in threads of its own, five times faster than JavaScript, and only what is packed stays in memory.
 */
export function streamedZip(at: number) {
  const packed: Uint8Array[] = []
  const failures: Error[] = []
  const zip = new Zip((error, chunk) => {
    if (error === null) packed.push(chunk)
    else failures.push(error)
  })
  return {
    /** @param isPacked the bytes are as small as they get already */
    part(name: string, isPacked = false): ZipPart {
      const file: ZipInputFile = { filename: name, size: 0, crc: 0, compression: 8, mtime: at }
      zip.add(file)
      const packer = createDeflateRaw({ level: isPacked ? 0 : 6 })
      packer.on('data', (chunk: Uint8Array<ArrayBuffer>) => file.ondata?.(null, chunk, false))
      let taken: Promise<unknown> = Promise.resolve()
      return {
        async write(piece) {
          const bytes = asBytes(piece)
          file.size += bytes.length
          file.crc = crc32(bytes, file.crc)
          await taken
          taken = packer.write(bytes) ? Promise.resolve() : once(packer, 'drain')
        },
        async end() {
          await taken
          const ended = once(packer, 'end')
          packer.end()
          await ended
          file.ondata?.(null, new Uint8Array(0), true)
        },
      }
    },
    finish(): Buffer {
      zip.end()
      const [failure] = failures
      if (failure !== undefined) throw failure
      return joinParts(packed)
    },
  }
}

export type StreamedZip = ReturnType<typeof streamedZip>
