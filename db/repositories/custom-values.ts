import { sql } from 'kysely'
import {
  customConversion,
  customValueOf,
  isStoredAs,
  type CustomKind,
  type CustomValue,
  type StoredCustomValue,
} from '#shared/domain/custom-value.ts'
import { deleteRow, insertRow, updateRow, type Act } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'
import { readCustomFields, type StoredCustomField } from './custom-fields.ts'

/** Values by field id. */
export type CustomValuesOf = ReadonlyMap<number, CustomValue>

/**
 * Values of own fields by customer; fields in the trash are left out. At most 500 customers.
 * @param fields those that are wanted; all where nothing is said
 */
export async function readCustomValues(
  db: ReadableDb,
  contactIds: readonly number[],
  fields?: readonly StoredCustomField[],
): Promise<ReadonlyMap<number, CustomValuesOf>> {
  const wanted = fields ?? (await readCustomFields(db))
  if (contactIds.length === 0 || wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('custom_values')
    .select(['contact_id', 'field_id', 'text'])
    .where('contact_id', 'in', contactIds)
    .where(
      'field_id',
      'in',
      wanted.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  const byContact = Map.groupBy(rows, (row) => row.contact_id)
  return new Map(
    [...byContact].map(([contactId, own]) => {
      const byField = Map.groupBy(own, (row) => row.field_id)
      const values = wanted.flatMap(({ id, kind, choices }) => {
        const texts = (byField.get(id) ?? []).map(({ text }) => text)
        const value = customValueOf(kind, texts, choices)
        return value === null ? [] : [[id, value] as const]
      })
      return [contactId, new Map(values)]
    }),
  )
}

/** Makes the value of one field of one customer this; `[]` takes it away. @returns whether anything differed */
export async function writeCustomValue(
  act: Act,
  contactId: number,
  fieldId: number,
  wanted: readonly StoredCustomValue[],
): Promise<boolean> {
  const present = await act.trx
    .selectFrom('custom_values')
    .select(['id', 'text'])
    .where('contact_id', '=', contactId)
    .where('field_id', '=', fieldId)
    .orderBy('id')
    .execute()
  const gone = present.filter(({ text }) => !wanted.some((value) => value.text === text))
  const added = wanted.filter(({ text }) => !present.some((row) => row.text === text))
  // A single value that changes keeps its row, so that an edit stays an edit.
  for (const value of added) {
    const row = gone.shift()
    if (row === undefined)
      await insertRow(act, 'custom_values', { contact_id: contactId, field_id: fieldId, position: 0, ...value })
    else await updateRow(act, 'custom_values', row.id, value)
  }
  for (const row of gone) await deleteRow(act, 'custom_values', row.id)
  return added.length > 0 || present.length > wanted.length
}

/** Values of a field whose customers readers may see; those whom they may not are few and come from their own indexes. */
const visibleValues = (db: ReadableDb, fieldId: number) =>
  db
    .selectFrom('custom_values')
    .where('field_id', '=', fieldId)
    .where('contact_id', 'not in', db.selectFrom('contacts').select('id').where('deleted_at', 'is not', null))
    .where('contact_id', 'not in', db.selectFrom('contacts').select('id').where('staged_batch_id', 'is not', null))

/** How many customers whom readers may see have a value of a field. */
export async function countCustomValues(db: ReadableDb, fieldId: number): Promise<number> {
  const row = await visibleValues(db, fieldId)
    .select((e) => e.fn.count<number>('contact_id').distinct().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** How many customers whom readers may see have each choice of a field; the id of a choice is folded as it is. */
export async function countChosen(db: ReadableDb, fieldId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await visibleValues(db, fieldId)
    .select((e) => ['folded as text', e.fn.countAll<number>().as('n')])
    .groupBy('folded')
    .execute()
  return new Map(rows.map(({ text, n }) => [text, Number(n)]))
}

/** Values of a field that a test refuses, or customers with several values where one is wanted. */
async function countRefused(
  db: ReadableDb,
  fieldId: number,
  fits: (text: string) => boolean,
  single: boolean,
): Promise<number> {
  const rows = await db
    .selectFrom('custom_values')
    .select((e) => ['text', e.fn.countAll<number>().as('n')])
    .where('field_id', '=', fieldId)
    .groupBy('text')
    .execute()
  const refused = rows.filter(({ text }) => !fits(text)).reduce((sum, { n }) => sum + Number(n), 0)
  if (refused > 0 || !single) return refused
  const several = await db
    .selectFrom('custom_values')
    .select('contact_id')
    .where('field_id', '=', fieldId)
    .groupBy('contact_id')
    .having((e) => e.fn.countAll(), '>', 1)
    .execute()
  return several.length
}

/**
 * Values that could not be taken as another kind, those of customers in the trash included: nothing may be lost when
 * these come back.
 */
export async function countMisfits(db: ReadableDb, fieldId: number, from: CustomKind, to: CustomKind): Promise<number> {
  return await countRefused(db, fieldId, customConversion(from, to) ?? (() => false), to === 'choice')
}

/** Values that, as they are stored, are none of a kind: a change of the kind can't be undone over them. */
export async function countStuck(db: ReadableDb, fieldId: number, kind: CustomKind): Promise<number> {
  return await countRefused(db, fieldId, (text) => isStoredAs(kind, text), kind === 'choice')
}

/** What numbers are compared by, where texts became numbers: derived from the text, so it needs no journal. */
export async function fillNumbers(act: Act, fieldId: number): Promise<void> {
  await sql`UPDATE custom_values SET number = CAST(text AS REAL) WHERE field_id = ${fieldId} AND number IS NULL`.execute(
    act.trx,
  )
}
