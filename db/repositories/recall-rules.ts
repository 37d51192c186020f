import { USUAL_RECALL_RULE, type RecallRule } from '#shared/domain/recall/recall-rule.ts'
import type { ReadableDb } from '../open-database.ts'

/** The rules of the shop and of categories, that of the shop first; it is the usual one until it is changed. */
export async function readRecallRules(db: ReadableDb): Promise<readonly RecallRule[]> {
  const rows = await db.selectFrom('recall_rules').selectAll().orderBy('category').execute()
  const rules = rows.map((row): RecallRule => ({
    category: row.category,
    againDays: row.again_days,
    secondDays: row.second_days,
    thirdDays: row.third_days,
    maxTries: row.max_tries,
    graceDays: row.grace_days,
    active: row.active === 1,
  }))
  return rules[0]?.category === '' ? rules : [USUAL_RECALL_RULE, ...rules]
}

/** Category of each product that has one. */
export async function readProductCategories(db: ReadableDb): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('products').select(['id', 'category']).where('category', '<>', '').execute()
  return new Map(rows.map(({ id, category }) => [id, category]))
}
