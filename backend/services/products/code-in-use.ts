import type { Message } from '#shared/contract/values.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { findProductsByCode } from '#db/repositories/products.ts'

/** Another product answers to the same code or barcode: allowed, but a scanner then finds only one of them. */
export async function warnOfUsedCodes(
  db: ReadableDb,
  id: number,
  given: { readonly code?: string | undefined; readonly barcode?: string | undefined },
): Promise<Message[]> {
  const warnings: Message[] = []
  for (const value of new Set([given.barcode ?? '', given.code ?? ''])) {
    const other = (await findProductsByCode(db, value)).find((row) => row.id !== id)
    if (other !== undefined) warnings.push({ code: 'code-in-use', params: { value, name: other.name } })
  }
  return warnings
}
