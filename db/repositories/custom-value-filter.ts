import { sql, type RawBuilder } from 'kysely'
import { foldCustom } from '#shared/domain/custom-value.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ContactCondition } from './contact-filter.ts'

/** What an own field must hold. Days as `YYYY-MM-DD`, money in minor units, choices by id, removed ones too. */
export type CustomQuestion = { readonly fieldId: number } & (
  | { readonly op: 'filled' | 'empty' | 'yes' | 'no' }
  | { readonly op: 'is' | 'contains'; readonly text: string }
  | { readonly op: 'number'; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly op: 'day'; readonly from?: string | undefined; readonly to?: string | undefined }
  | { readonly op: 'any-choice'; readonly choiceIds: readonly string[] }
)

/** Both ends are part of it. */
const between = (column: 'number' | 'folded', from?: number | string, to?: number | string): RawBuilder<unknown> =>
  sql.join(
    [
      sql`${sql.ref(column)} IS NOT NULL`,
      ...(from === undefined ? [] : [sql`${sql.ref(column)} >= ${from}`]),
      ...(to === undefined ? [] : [sql`${sql.ref(column)} <= ${to}`]),
    ],
    sql` AND `,
  )

/** Days are folded like every text; their order stays. */
const foldedDay = (day: string | undefined): string | undefined => (day === undefined ? undefined : foldCustom(day))

function valuesThat(question: CustomQuestion): RawBuilder<unknown> {
  switch (question.op) {
    case 'filled':
    case 'empty':
      return sql`folded IS NOT NULL`
    case 'yes':
    case 'no':
      return sql`folded = ${question.op === 'yes' ? '1' : '0'}`
    case 'is':
      return sql`folded = ${foldCustom(question.text)}`
    case 'contains':
      return sql`instr(folded, ${foldCustom(question.text)}) > 0`
    case 'number':
      return between('number', question.from, question.to)
    case 'day':
      return between('folded', foldedDay(question.from), foldedDay(question.to))
    case 'any-choice':
      return sql`folded IN (SELECT value FROM json_each(${JSON.stringify(question.choiceIds)}))`
  }
}

/**
 * Customers by the value of one own field, each as often as they have such a value. An index of `custom_values` is read,
 * never the table.
 */
export function customConditionOf(db: ReadableDb, question: CustomQuestion): ContactCondition {
  const values = db
    .selectFrom('custom_values')
    .select('contact_id as id')
    .where('field_id', '=', question.fieldId)
    .where(valuesThat(question) as RawBuilder<boolean>)
  return { name: `custom-${question.op}`, keeps: question.op !== 'empty', ids: values as never }
}
