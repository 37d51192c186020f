import { readLinesOf } from '#db/repositories/import-keys.ts'
import { cleanLine } from '#shared/domain/clean-text.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { PurchaseRecord } from './import-types.ts'

const content = (name: string, quantity: number) => `${String(quantity)}\n${cleanLine(name)}`

/**
 * Asks whether a line of a file of ours stands in the shop already, by the uid of its purchase. Day, product, quantity
 * and total have to be the same and each line counts once: a row that was copied to write the next sale over it is new.
 */
export function ownLines(shop: OpenShop): (record: PurchaseRecord) => boolean {
  const read = readLinesOf(shop.database.raw)
  const left = new Map<string, { content: string; total: number | null; day: string }[]>()
  return ({ uid, day, product, quantity, amount }) => {
    if (uid === '') return false
    let lines = left.get(uid)
    if (lines === undefined) {
      lines = read(uid).map((line) => ({
        content: content(line.name, line.quantity),
        total: line.total,
        day: line.day,
      }))
      left.set(uid, lines)
    }
    const wanted = content(product, quantity)
    const at = lines.findIndex(
      (line) => line.day === day && line.content === wanted && (line.total ?? amount) === amount,
    )
    if (at === -1) return false
    lines.splice(at, 1)
    return true
  }
}
