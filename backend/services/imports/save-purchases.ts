import { noCorrections } from '#shared/domain/rhythm/correction.ts'
import { lastActId } from '#db/repositories/journal-since.ts'
import { creditReader } from '#db/repositories/credit-rows.ts'
import { boughtReader, deriveContact, derivedWriter, type Bought } from '#db/repositories/derived-rows.ts'
import type { RhythmLine } from '#db/repositories/rhythms.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { writeInSlices, type ImportPace } from './import-pace.ts'
import { assertUntouched } from './meanwhile.ts'
import type { PurchasesPlan } from './plan-purchases.ts'
import type { PlannedPurchase } from './purchase-joiner.ts'
import { saveImport, type BatchCounts, type BatchHead } from './save-import.ts'
import { stageCustomers, type Staging } from './stage-customers.ts'
import {
  contactIdOf,
  productIdOf,
  purchaseStager,
  purchaseSteps,
  stageProduct,
  type Resolved,
} from './stage-purchases.ts'

/** What the file adds for one customer, as totals and rhythms need it. */
function boughtInFile(purchases: readonly PlannedPurchase[], resolved: Resolved): Bought {
  const lines = purchases.flatMap(({ day, lines: sold }) =>
    sold.map((line): RhythmLine => ({
      day,
      quantity: line.quantity,
      amount: line.total,
      productId: productIdOf(resolved, line.sold),
    })),
  )
  return {
    lines,
    spent: purchases.reduce((sum, { total }) => sum + (total ?? 0), 0),
    purchases: purchases.length,
    corrections: noCorrections,
  }
}

const together = (a: Bought, b: Bought): Bought => ({
  lines: [...a.lines, ...b.lines],
  spent: a.spent + b.spent,
  purchases: a.purchases + b.purchases,
  corrections: a.corrections,
})

/** Does what the plan says: products, customers, purchases, then what is derived of each customer. */
export async function savePurchases(
  shop: OpenShop,
  head: BatchHead,
  plan: PurchasesPlan,
  counts: BatchCounts,
  pace: ImportPace,
) {
  const { raw } = shop.database
  const steps = purchaseSteps(plan.purchases)
  const all = plan.newProducts.length + plan.newCustomers.length * 2 + steps.length
  let before = 0
  const told = (done: number) => pace.report('saving', before + done, all)
  const inTurn = async <T>(items: readonly T[], each: (item: T, index: number) => void) => {
    await writeInSlices(shop.database, items, pace, each, told)
    before += items.length
  }

  async function stage(staging: Staging) {
    const productIds: number[] = []
    const contactIds: number[] = []
    const resolved: Resolved = { contactIds, productIds }
    await inTurn(plan.newProducts, (product) => productIds.push(stageProduct(staging, product)))
    await stageCustomers(
      shop.database,
      staging,
      plan.newCustomers,
      pace,
      (contactId) => contactIds.push(contactId),
      told,
    )
    before += plan.newCustomers.length
    await inTurn(steps, purchaseStager(raw, staging, resolved))

    const byContact = new Map<number, PlannedPurchase[]>()
    for (const purchase of plan.purchases) {
      const contactId = contactIdOf(resolved, purchase.buyer)
      if (contactId === null) continue
      const own = byContact.get(contactId)
      if (own === undefined) byContact.set(contactId, [purchase])
      else own.push(purchase)
    }
    const fresh = new Set(contactIds)
    const model = readShopModel(raw)
    const write = derivedWriter(raw)
    const credit = creditReader(raw, { staged: staging.batchId })
    const owes = (contactId: number) =>
      (byContact.get(contactId) ?? []).some(({ paid }) => paid.some(({ method }) => method === 'credit'))
    await inTurn(contactIds, (contactId) => {
      const bought = boughtInFile(byContact.get(contactId) ?? [], resolved)
      write(contactId, deriveContact(contactId, bought, model, owes(contactId) ? credit(contactId) : undefined))
    })
    const since = await lastActId(shop.db)
    const present = boughtReader(raw, 0)
    const old = [...byContact.keys()].filter((contactId) => !fresh.has(contactId))
    const derived = new Map<number, ReturnType<typeof deriveContact>>()
    await writeInSlices(shop.database, old, pace, (contactId) => {
      const bought = together(present(contactId), boughtInFile(byContact.get(contactId) ?? [], resolved))
      derived.set(contactId, deriveContact(contactId, bought, model, credit(contactId)))
    })
    return { names: [], since, derived, write, model }
  }

  return await saveImport(
    shop,
    head,
    counts,
    pace,
    stage,
    async (running, _staging, { since, derived, write, model }) => {
      const changed = await assertUntouched(running.trx, since, new Set(derived.keys()))
      for (const [contactId, rows] of derived)
        // Rhythms that were worked out before the shop was fitted anew stand by the old parameters.
        if (changed.has(contactId) || model !== readShopModel(raw)) running.touchedDealings.add(contactId)
        else write(contactId, rows)
    },
  )
}
