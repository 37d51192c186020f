import { deleteRow, insertRow, updateRow, type Act } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'
import type { Merging } from './merge-parts.ts'

/** Who works where: each pair once, and nobody at themselves. */
async function mergeWork(act: Act, { keep, lose }: Merging): Promise<void> {
  const rows = await act.trx
    .selectFrom('company_people')
    .selectAll()
    .where((e) => e.or([e('company_id', '=', lose), e('person_id', '=', lose)]))
    .orderBy('id')
    .execute()
  for (const row of rows) {
    const company_id = row.company_id === lose ? keep : row.company_id
    const person_id = row.person_id === lose ? keep : row.person_id
    const known = await act.trx
      .selectFrom('company_people')
      .select('id')
      .where('company_id', '=', company_id)
      .where('person_id', '=', person_id)
      .executeTakeFirst()
    if (company_id === person_id || known !== undefined) await deleteRow(act, 'company_people', row.id)
    else await updateRow(act, 'company_people', row.id, { company_id, person_id })
  }
}

/** Whom somebody told apart from one is told apart from the other, too. */
async function mergeToldApart(act: Act, { keep, lose }: Merging): Promise<void> {
  const rows = await act.trx
    .selectFrom('not_duplicates')
    .selectAll()
    .where((e) => e.or([e('contact_a', '=', lose), e('contact_b', '=', lose)]))
    .orderBy('id')
    .execute()
  for (const row of rows) {
    await deleteRow(act, 'not_duplicates', row.id)
    const other = row.contact_a === lose ? row.contact_b : row.contact_a
    if (other === keep) continue
    const [contact_a, contact_b] = keep < other ? [keep, other] : [other, keep]
    const known = await act.trx
      .selectFrom('not_duplicates')
      .select('id')
      .where('contact_a', '=', contact_a)
      .where('contact_b', '=', contact_b)
      .executeTakeFirst()
    if (known === undefined)
      await insertRow(act, 'not_duplicates', { contact_a, contact_b, created_at: row.created_at })
  }
}

/** Whom the loser referred was referred by the kept one; nobody refers themselves. */
async function mergeReferred(act: Act, { keep, lose }: Merging): Promise<void> {
  const rows = await act.trx.selectFrom('contacts').select('id').where('referred_by_id', '=', lose).execute()
  for (const { id } of rows) await updateRow(act, 'contacts', id, { referred_by_id: id === keep ? null : keep })
}

/** What names the loser beside their own records. */
export async function mergeRelations(act: Act, merging: Merging): Promise<void> {
  await mergeWork(act, merging)
  await mergeToldApart(act, merging)
  await mergeReferred(act, merging)
}

/** Longest chain of referrals looked along. */
const mostSteps = 1000

/** Who may stand as the one who referred the kept customer: not one of the two, nor anybody whom they referred. */
export async function referrerAfterMerge(
  db: ReadableDb,
  { keep, lose }: Merging,
  wanted: number | null,
): Promise<number | null> {
  let at = wanted
  for (let step = 0; at !== null && step < mostSteps; step += 1) {
    if (at === keep || at === lose) return null
    const row = await db.selectFrom('contacts').select('referred_by_id').where('id', '=', at).executeTakeFirst()
    at = row?.referred_by_id ?? null
  }
  return wanted
}
