import { setImmediate as breathe } from 'node:timers/promises'
import type { Message } from '#shared/contract/values.ts'
import { checkIntegrity } from '#db/integrity-check.ts'
import { checkCredit } from '#db/repositories/credit-check.ts'
import { checkDerived, type DerivedProblem } from '#db/repositories/derived-check.ts'
import { lastContactId } from '#db/repositories/due-rhythms.ts'
import { wronglyPriced } from '#db/repositories/product-prices.ts'
import { lastPurchaseId, wrongPayments, wrongTotals } from '#db/repositories/purchase-check.ts'
import { rhythmsDoneUpTo } from '#db/repositories/rhythm-catch-up.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { checkContents } from '../attachments/check-contents.ts'

/** Customers recounted in one go: some 20 ms. */
const slice = 200
/** Ids named of one kind of problem; all are counted. */
const named = 5

/** Purchases recounted in one go. */
const purchaseSlice = 2000

/** As much of a shop as its check needs: also of one that isn't opened for anybody yet. */
export type CheckedShop = Pick<OpenShop, 'database' | 'db'>

async function checkPurchases({ database: { raw } }: CheckedShop) {
  const wrong = { 'purchase-sums': [] as number[], payments: [] as number[] }
  const last = lastPurchaseId(raw)
  for (let after = 0; after < last; after += purchaseSlice) {
    const ids = { after, upTo: after + purchaseSlice }
    wrong['purchase-sums'].push(...wrongTotals(raw, ids))
    wrong.payments.push(...wrongPayments(raw, ids))
    await breathe()
  }
  return wrong
}

/** The same without what lies beside the shop file. */
export async function checkTables(shop: CheckedShop): Promise<Message[]> {
  const problems: Message[] = checkIntegrity(shop.database.raw).map(({ code, n, detail }) => ({
    code: `check-${code}`,
    params: { n, detail },
  }))
  const wrong = new Map<DerivedProblem['what'], number[]>()
  const last = await lastContactId(shop.db)
  for (let after = 0; after < last; after += slice) {
    const ids = { after, upTo: after + slice }
    const found: DerivedProblem[] = [
      // Rhythms that wait to be made by new parameters still stand by the old ones.
      ...(await checkDerived(shop.db, ids, readShopModel(shop.database.raw))).filter(
        ({ what, contactId }) => what !== 'rhythms' || contactId <= (rhythmsDoneUpTo(shop.database.raw) ?? contactId),
      ),
      ...checkCredit(shop.database.raw, ids).map((contactId) => ({ what: 'credit' as const, contactId })),
    ]
    for (const { what, contactId } of found) {
      const known = wrong.get(what)
      if (known === undefined) wrong.set(what, [contactId])
      else known.push(contactId)
    }
    await breathe()
  }
  const tell = (what: string, ids: readonly number[]) =>
    problems.push({ code: `check-${what}`, params: { n: ids.length, detail: ids.slice(0, named).join(', ') } })
  for (const [what, ids] of wrong) tell(what, ids)
  for (const [what, ids] of Object.entries(await checkPurchases(shop))) if (ids.length > 0) tell(what, ids)
  const priced = await wronglyPriced(shop.db)
  if (priced.length > 0) tell('prices', priced)
  return problems
}

/** Looks for damage, and proves that every stored sum equals a full recount. */
export async function checkShop(shop: OpenShop): Promise<{ ok: boolean; problems: Message[] }> {
  const problems = [...(await checkTables(shop)), ...(await checkContents(shop))]
  return { ok: problems.length === 0, problems }
}
