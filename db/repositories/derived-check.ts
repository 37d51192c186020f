import type { ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ContactRow } from '../schema.ts'
import { totalsOf } from './contact-totals.ts'
import { correctionsOf } from './rhythm-corrections.ts'
import { countedLines, rhythmsOf, type RhythmLine, type StoredRhythm } from './rhythms.ts'

/** What is stored twice and does not agree: how many customers, and some of them. */
export type DerivedProblem = {
  readonly what: 'totals' | 'rhythms' | 'next-follow-up' | 'credit'
  readonly contactId: number
}

const grouped = <T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> =>
  Map.groupBy(rows, keyOf)

const visible = (contact: ContactRow) => contact.staged_batch_id === null

/** Numbers of a stored rhythm may differ in the last bits after a change of the formula's order of operations. */
const near = (a: unknown, b: unknown) =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)))

const sameRhythm = (a: StoredRhythm, b: StoredRhythm) =>
  (Object.keys(a) as (keyof StoredRhythm)[]).every((key) => near(a[key], b[key]))

/**
 * Recounts what the rows of some customers (by id) store of their purchases and follow-ups, from the purchases and
 * follow-ups themselves.
 */
export async function checkDerived(
  db: ReadableDb,
  ids: { readonly after: number; readonly upTo: number },
  model: ShopModel,
): Promise<readonly DerivedProblem[]> {
  const contacts = await db
    .selectFrom('contacts')
    .selectAll()
    .where('id', '>', ids.after)
    .where('id', '<=', ids.upTo)
    .execute()
  const purchases = await db
    .selectFrom('purchases')
    .select(['id', 'contact_id', 'total'])
    .where('contact_id', '>', ids.after)
    .where('contact_id', '<=', ids.upTo)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .execute()
  const lines = await countedLines(db)
    .where('purchases.contact_id', '>', ids.after)
    .where('purchases.contact_id', '<=', ids.upTo)
    .execute()
  const rhythms = await db
    .selectFrom('rhythms')
    .selectAll()
    .where('contact_id', '>', ids.after)
    .where('contact_id', '<=', ids.upTo)
    .execute()
  const corrections = await db
    .selectFrom('rhythm_corrections')
    .selectAll()
    .where('contact_id', '>', ids.after)
    .where('contact_id', '<=', ids.upTo)
    .orderBy('id')
    .execute()
  const losses = await db
    .selectFrom('losses')
    .select(['contact_id', 'on_day as onDay', 'last_on as boughtUntil'])
    .where('contact_id', '>', ids.after)
    .where('contact_id', '<=', ids.upTo)
    .where('deleted_at', 'is', null)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  const followUps = await db
    .selectFrom('follow_ups')
    .select((e) => ['contact_id', e.fn.min<string>('due_on').as('on')])
    .where('contact_id', '>', ids.after)
    .where('contact_id', '<=', ids.upTo)
    .where('done_on', 'is', null)
    .where('deleted_at', 'is', null)
    .groupBy('contact_id')
    .execute()
  const purchasesOf = grouped(purchases, (row) => row.contact_id)
  const linesOf = grouped(lines, (row) => row.contactId)
  const rhythmsByContact = grouped(rhythms, (row) => row.contact_id)
  const correctionsByContact = grouped(corrections, (row) => row.contact_id)
  const lossOf = new Map(losses.map((row) => [row.contact_id, row]))
  const nextOf = new Map(followUps.map((row) => [row.contact_id, row.on]))

  return contacts.filter(visible).flatMap((contact) => {
    const problems: DerivedProblem[] = []
    const own = purchasesOf.get(contact.id) ?? []
    const ownLines: readonly RhythmLine[] = linesOf.get(contact.id) ?? []
    const spent = own.reduce((sum, purchase) => sum + (purchase.total ?? 0), 0)
    const expected = totalsOf(ownLines, spent, own.length)
    const wrong = (Object.keys(expected) as (keyof typeof expected)[]).some((key) => contact[key] !== expected[key])
    if (wrong) problems.push({ what: 'totals', contactId: contact.id })
    const expectedRhythms = rhythmsOf(
      contact.id,
      ownLines,
      model,
      correctionsOf(correctionsByContact.get(contact.id) ?? [], lossOf.get(contact.id) ?? null),
    )
    const stored = new Map((rhythmsByContact.get(contact.id) ?? []).map((row) => [row.product_id, row]))
    const rhythmsRight =
      stored.size === expectedRhythms.length &&
      expectedRhythms.every((row) => {
        const same = stored.get(row.product_id)
        return same !== undefined && sameRhythm(row, same)
      }) &&
      contact.due_on === (expectedRhythms[0]?.due_on ?? null)
    if (!rhythmsRight) problems.push({ what: 'rhythms', contactId: contact.id })
    if (contact.next_follow_up_on !== (nextOf.get(contact.id) ?? null))
      problems.push({ what: 'next-follow-up', contactId: contact.id })
    return problems
  })
}
