import type { ReadableDb } from '../open-database.ts'
import type { ContactCondition } from './contact-filter.ts'
import type { IdQuery } from './id-column.ts'

/** What an own field must hold. `texts` are the spellings that fit, looked for before. */
export type CustomQuestion =
  | { readonly fieldId: number; readonly is: 'filled' | 'empty' }
  | { readonly fieldId: number; readonly is: 'text'; readonly texts: readonly string[] }
  | {
      readonly fieldId: number
      readonly is: 'number'
      readonly from?: number | undefined
      readonly to?: number | undefined
    }
  | {
      readonly fieldId: number
      readonly is: 'day'
      readonly from?: string | undefined
      readonly to?: string | undefined
    }

/** Customers by the value of one own field, from the indexes of `custom_values`. */
export function customConditionOf(db: ReadableDb, question: CustomQuestion): ContactCondition {
  const values = db
    .selectFrom('custom_values')
    .select('contact_id as id')
    .distinct()
    .where('field_id', '=', question.fieldId)
  const condition = (ids: unknown, keeps = true): ContactCondition => ({
    name: `custom-${question.is}`,
    keeps,
    ids: ids as IdQuery,
  })
  switch (question.is) {
    case 'filled':
    case 'empty':
      return condition(values, question.is === 'filled')
    case 'text':
      return condition(values.where('text', 'in', question.texts))
    case 'number': {
      let narrowed = values.where('number', 'is not', null)
      if (question.from !== undefined) narrowed = narrowed.where('number', '>=', question.from)
      if (question.to !== undefined) narrowed = narrowed.where('number', '<=', question.to)
      return condition(narrowed)
    }
    case 'day': {
      let narrowed = values.where('text', '>=', question.from ?? '')
      if (question.to !== undefined) narrowed = narrowed.where('text', '<=', question.to)
      return condition(narrowed)
    }
  }
}

/** The different texts that an own field holds, in one answer. */
export async function readCustomTexts(db: ReadableDb, fieldId: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('custom_values').select('text').distinct().where('field_id', '=', fieldId).execute()
  return rows.map(({ text }) => text)
}
