import type { Day } from '#shared/domain/calendar-date.ts'
import { offListOf, type OffReason } from '#shared/domain/recall/off-list.ts'
import { recallRuleFor, type RecallRule } from '#shared/domain/recall/recall-rule.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readUnreachable } from '#db/repositories/consent-refusals.ts'
import { readProductCategories, readRecallRules } from '#db/repositories/recall-rules.ts'
import { readComplainants, readDebtorsAbove, readHidingRecalls } from '#db/repositories/recalls.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { remembered } from '../customers/remembered.ts'

/** The rules as they hold for products; categories are only read where one has a rule. */
export async function recallRules(db: ReadableDb) {
  const rules = await readRecallRules(db)
  const categories = rules.length > 1 ? await readProductCategories(db) : new Map<number, string>()
  const known = new Map<string, RecallRule>()
  const ofCategory = (category: string): RecallRule => {
    const rule = known.get(category) ?? recallRuleFor(rules, category)
    known.set(category, rule)
    return rule
  }
  return {
    rules,
    ofShop: ofCategory(''),
    ruleOf: (productId: number | null) => ofCategory(productId === null ? '' : (categories.get(productId) ?? '')),
  }
}

async function readPaused(shop: OpenShop, on: Day): Promise<ReadonlyMap<number, OffReason>> {
  const limit = shop.settings.recallDebtLimit
  const debtors = limit === null ? [] : await readDebtorsAbove(shop.db, on, limit)
  // The reason that is told is the last of these.
  return new Map<number, OffReason>([
    ...(await readUnreachable(shop.db)).map((id) => [id, 'consent'] as const),
    ...debtors.map((id) => [id, 'debt'] as const),
    ...(await readComplainants(shop.db)).map((id) => [id, 'complaint'] as const),
  ])
}

/** Who is off the recall list on a day; kept until something is written. */
export const offListOn = (shop: OpenShop, on: Day) =>
  remembered(shop, `off list ${on} ${shop.settings.recallDebtLimit ?? ''}`, async () => {
    const { rules, ofShop, ruleOf } = await recallRules(shop.db)
    const list = offListOf({
      ...{ on, ruleOf },
      hiding: await readHidingRecalls(shop.db, on),
      paused: await readPaused(shop, on),
    })
    return { list, ofShop, hasCategoryRules: rules.length > 1 }
  })
