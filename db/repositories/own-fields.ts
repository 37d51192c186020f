import type { ReadableDb } from '../open-database.ts'

export type OwnField = {
  readonly id: number
  readonly name: string
  readonly kind: 'text' | 'number' | 'money' | 'day' | 'yes-no' | 'choice' | 'choices'
  readonly choices: readonly { readonly id: string; readonly name: string }[]
}

type StoredChoice = { readonly id: string | number; readonly name: string }

/** Own fields of the shop, in their order; removed choices too, as some customers may have them still. */
export async function readOwnFields(db: ReadableDb): Promise<readonly OwnField[]> {
  const rows = await db
    .selectFrom('custom_fields')
    .select(['id', 'name', 'kind', 'choices'])
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ choices, ...field }) => ({
    ...field,
    choices: (JSON.parse(choices) as StoredChoice[]).map(({ id, name }) => ({ id: String(id), name })),
  }))
}

/** Households by name. */
export async function readHouseholds(db: ReadableDb) {
  return await db.selectFrom('households').select(['id', 'name']).orderBy('name').limit(2000).execute()
}
