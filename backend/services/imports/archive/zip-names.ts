import { letterScore } from '../letter-score.ts'
import { decodeAll } from '../text-encoding.ts'

type RawName = { readonly bytes: Buffer; readonly isUtf8: boolean }

/** Windows writes names in the code page of its console, some programs in that of its windows. In order of likelihood. */
const candidates = ['utf-8', 'ibm866', 'ibm852', 'cp850', 'windows-1251', 'windows-1250', 'windows-1252'] as const

/**
 * Names of an archive. Where it doesn't say that they are UTF-8 they are in the code page of who made it: the one that
 * makes words of all of them together. Macs write UTF-8 without saying so.
 */
export function zipNames(names: readonly RawName[]): readonly string[] {
  const unknown = names.filter(({ bytes, isUtf8 }) => !isUtf8 && bytes.some((byte) => byte > 127))
  const all = Buffer.concat(unknown.flatMap(({ bytes }) => [bytes, Buffer.from('\n')])).subarray(0, 8192)
  const scored = candidates.map((encoding) => ({ encoding, score: letterScore(decodeAll(all, encoding)) }))
  const isUtf8 = unknown.length > 0 && !decodeAll(all, 'utf-8').slice(0, -1).includes('\ufffd')
  const { encoding } = isUtf8
    ? { encoding: 'utf-8' }
    : scored.reduce((best, each) => (each.score > best.score + 1e-9 ? each : best))
  return names.map(({ bytes, isUtf8: isStated }) =>
    decodeAll(bytes, isStated ? 'utf-8' : encoding)
      .replaceAll('\\', '/')
      .normalize('NFC'),
  )
}
