import type { recall } from '#shared/contract/recall.ts'
import { AppError } from '#shared/contract/errors.ts'
import { categoryBranch, normalCategory } from '#shared/domain/category-path.ts'
import { recallRuleFor } from '#shared/domain/recall/recall-rule.ts'
import { deleteRow, insertRow, updateRow } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readCategoryPaths } from '#db/repositories/product-list.ts'
import { readRecallRules } from '#db/repositories/recall-rules.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'

const summaryOf = (code: string, category: string) => ({
  code: category === '' ? code : `${code}-category`,
  params: { category },
})

async function refuseUnknown(db: ReadableDb, category: string): Promise<void> {
  const known = new Set((await readCategoryPaths(db)).flatMap(categoryBranch))
  if (category !== '' && !known.has(category)) throw new AppError('not-found', { kind: 'category' })
}

const storedRule = (db: ReadableDb, category: string) =>
  db.selectFrom('recall_rules').select('id').where('category', '=', category).executeTakeFirst()

/** What is left out stays as it is, or as it is in the category above. */
export async function setRule(shop: OpenShop, input: HandlerInput<typeof recall.setRule>) {
  const category = normalCategory(input.category)
  return await act(shop, summaryOf('recall-rule-set', category), async (running) => {
    await refuseUnknown(running.trx, category)
    const before = recallRuleFor(await readRecallRules(running.trx), category)
    const values = {
      category,
      again_days: input.againDays ?? before.againDays,
      second_days: input.secondDays ?? before.secondDays,
      third_days: input.thirdDays ?? before.thirdDays,
      max_tries: input.maxTries ?? before.maxTries,
      grace_days: input.graceDays ?? before.graceDays,
      active: (input.active ?? before.active) ? 1 : 0,
    }
    const stored = await storedRule(running.trx, category)
    if (stored === undefined) await insertRow(running, 'recall_rules', values)
    else await updateRow(running, 'recall_rules', stored.id, values)
    return {}
  })
}

/** The rule of the category above holds again; of the shop the usual one. */
export async function removeRule(shop: OpenShop, input: HandlerInput<typeof recall.removeRule>) {
  const category = normalCategory(input.category)
  return await act(shop, summaryOf('recall-rule-removed', category), async (running) => {
    const stored = await storedRule(running.trx, category)
    if (stored === undefined) throw new AppError('not-found', { kind: 'recall-rule' })
    await deleteRow(running, 'recall_rules', stored.id)
    return {}
  })
}
