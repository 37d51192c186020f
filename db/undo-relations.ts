import { deleteRow, updateRow, type Act, type Row } from './journal.ts'
import { parseRow } from './read-journal.ts'
import { isParentCompanyOf, isReferrerOf, readCompanyLink } from './repositories/relations.ts'

/** Relations join two records, and undo knows one: what must not come back because of the other. */

/** Whether a household has somebody in it, who came after it was made. */
export async function isLivedIn(act: Act, table: string, id: number): Promise<boolean> {
  if (table !== 'households') return false
  const member = await act.trx.selectFrom('contacts').select('id').where('household_id', '=', id).executeTakeFirst()
  return member !== undefined
}

/** Whether a link of a person and a company can't come back: there is one again, or the company is gone for good. */
export async function isLinkTaken(act: Act, table: string, row: Row): Promise<boolean> {
  if (table !== 'company_people') return false
  const [companyId, personId] = [Number(row['company_id']), Number(row['person_id'])]
  if ((await readCompanyLink(act.trx, companyId, personId)) !== undefined) return true
  const company = await act.trx.selectFrom('contacts').select('id').where('id', '=', companyId).executeTakeFirst()
  return company === undefined
}

const isInTrash = async (act: Act, id: number): Promise<boolean> =>
  (await act.trx
    .selectFrom('contacts')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .executeTakeFirst()) !== undefined

/**
 * After an act was reversed or repeated: a referral or company that would close a circle, or lead to somebody in the
 * trash, is left as it was. Looked at last, as the same act may have brought the other side back.
 */
export async function leaveOutWrongRelations(
  act: Act,
  keep: (table: string, recordId: number, field: string) => void,
): Promise<void> {
  const entries = await act.trx
    .selectFrom('journal')
    .select(['table_name as table', 'record_id as id', 'op', 'before', 'after'])
    .where('act_id', '=', act.actId)
    .where('table_name', 'in', ['contacts', 'company_people'])
    .where((e) => e.or([e('table_name', '=', 'company_people'), e('after', 'like', '%"referred_by_id"%')]))
    .orderBy('id')
    .execute()
  for (const { table, id, op, before, after } of entries) {
    const given = parseRow(after)
    if (table === 'contacts' && op === 'update' && typeof given?.['referred_by_id'] === 'number') {
      const referrer = given['referred_by_id']
      if (!(await isReferrerOf(act.trx, id, referrer)) && !(await isInTrash(act, referrer))) continue
      await updateRow(act, 'contacts', id, { referred_by_id: Number(parseRow(before)?.['referred_by_id']) || null })
      keep(table, id, 'referred_by_id')
    } else if (table === 'company_people' && op === 'insert' && given !== null) {
      const [companyId, personId] = [Number(given['company_id']), Number(given['person_id'])]
      const isWrong =
        (await isParentCompanyOf(act.trx, personId, companyId)) ||
        (await isInTrash(act, companyId)) ||
        (await isInTrash(act, personId))
      if (!isWrong) continue
      await deleteRow(act, 'company_people', id)
      keep(table, id, 'role')
    }
  }
}

/**
 * A purchase with something on credit doesn't go back to being a walk-in's, who can't owe: it was left open only after it
 * got its customer. Looked at last, as the same act may have taken the credit back.
 */
export async function leaveDebtsTheirCustomer(
  act: Act,
  keep: (table: string, recordId: number, field: string) => void,
): Promise<void> {
  const entries = await act.trx
    .selectFrom('journal')
    .select(['record_id as id', 'before', 'after'])
    .where('act_id', '=', act.actId)
    .where('table_name', '=', 'purchases')
    .where('op', '=', 'update')
    .where('after', 'like', '%"contact_id":null%')
    .execute()
  for (const { id, before } of entries) {
    const contactId = Number(parseRow(before)?.['contact_id'])
    const credit = await act.trx
      .selectFrom('payments')
      .select('id')
      .where('purchase_id', '=', id)
      .where('method', '=', 'credit')
      .executeTakeFirst()
    if (credit === undefined) continue
    await updateRow(act, 'purchases', id, { contact_id: contactId })
    act.touchedDealings.add(contactId)
    keep('purchases', id, 'contact_id')
  }
}
