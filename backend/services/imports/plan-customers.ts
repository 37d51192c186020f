import type { ImportOutcome } from '#shared/contract/imports.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { nameKey } from '#shared/domain/name-folding.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { contactsNamed } from '#db/repositories/contact-contents.ts'
import { splitName } from '#backend/services/customers/quick-customer.ts'
import { contentPrint, mergeContent, sameContent, type CustomerContent } from './customer-content.ts'
import type { PossibleMatchCode } from '#shared/domain/duplicates.ts'
import { knownCustomer, type CertainCode, type CustomerIndex, type KnownCustomer } from './customer-index.ts'
import { actionFor, ownDecision, type Decisions } from './import-decisions.ts'
import { breathe, inSlices, type ImportPace } from './import-pace.ts'
import type { CustomerRecord } from './import-types.ts'
import { mappedList, type RecordList } from './record-list.ts'
import { readContents } from './stored-content.ts'

export type ListedDuplicate = ImportOutcome['duplicates'][number]

/** A customer of the shop who gets something from the file. */
export type CustomerMerge = {
  readonly contactId: number
  readonly before: CustomerContent
  readonly after: CustomerContent
}

/** What an import of customers will do: the dry run tells it, the import does it. */
export type CustomersPlan = {
  readonly creates: RecordList<CustomerContent>
  readonly merges: readonly CustomerMerge[]
  readonly updated: number
  readonly skipped: number
  readonly possibleDuplicates: number
  readonly duplicates: readonly ListedDuplicate[]
  readonly rejected: readonly ImportRejection[]
  /** All records, by their places in the file. */
  readonly candidates: RecordList<CustomerRecord>
  /** Who each record is, in file order without the rejected ones; empty where nobody wants to know. */
  readonly seen: readonly SeenCustomer[]
}

/** A record and whom it was matched with. */
export type SeenCustomer = {
  /** Of the record among the candidates. */
  readonly place: number
  readonly match: null | {
    /** Of the shop; null for an earlier row of the file. */
    readonly customerId: number | null
    /** Place of that row. */
    readonly of: number | null
    readonly name: string
    readonly reason: string
    readonly isCertain: boolean
  }
}

/** Duplicates that are listed; the counts tell of all. */
const MOST_LISTED = 1000
/** The longest note a customer has (shared/contract/values.ts). */
const NOTE = 20_000

const hasIdentity = ({ emails, phones, externalIds }: CustomerContent): boolean =>
  emails.length > 0 || externalIds.length > 0 || phones.some(({ e164 }) => e164 !== null)

/** A name that the file has in one piece gets its parts, as if it had been typed: cards show and change the parts. */
function withNameParts<T extends CustomerContent>(record: T): T {
  const { givenName, additionalName, familyName, nickname, company, displayName, phones, emails } = record
  const named = [givenName, additionalName, familyName, nickname].some((part) => part !== '')
  const borrowed =
    displayName === company ||
    phones.some(({ value }) => value === displayName) ||
    emails.some(({ value }) => value === displayName || value.replace(/@.*$/, '') === displayName)
  if (named || borrowed || record.kind === 'company') return record
  const { given, family } = splitName(displayName)
  return { ...record, givenName: given, familyName: family }
}

/**
 * The records of a file as customers to be. A row that was copied to write the next customer over it still has the uid of
 * the first: it is a new customer. Read from the beginning at first.
 */
function candidatesOf(read: RecordList<CustomerRecord>): RecordList<CustomerRecord> {
  const firsts = new Map<string, number>()
  return mappedList(read, (record, at) => {
    const first = record.uid === '' ? at : (firsts.get(record.uid) ?? at)
    if (record.uid !== '' && first === at) firsts.set(record.uid, at)
    return withNameParts(first === at ? record : { ...record, uid: '' })
  })
}

const matchableOf = (record: CustomerContent) => ({
  emails: record.emails.map(({ value }) => value),
  e164s: record.phones.flatMap(({ e164 }) => e164 ?? []),
  givenName: record.givenName,
  familyName: record.familyName,
  displayName: record.displayName,
  birthday: record.birthday,
  city: record.addresses[0]?.city ?? '',
})

/**
 * Customers of the shop by what they say, for the rows that nothing else tells apart (a name without any contact):
 * the k-th such row of a file is the k-th such customer, so that the same file twice creates nothing.
 */
async function printsOfShop(
  db: ReadableDb,
  records: RecordList<CustomerRecord>,
  pace: ImportPace,
): Promise<Map<string, number[]>> {
  const named = new Set<string>()
  for (const record of records) if (!hasIdentity(record)) named.add(nameKey(record.displayName))
  const keys = [...named]
  const prints = new Map<string, number[]>()
  for (let from = 0; from < keys.length; from += 200) {
    const ids = await contactsNamed(db, keys.slice(from, from + 200))
    for (const [id, content] of await readContents(db, ids, pace)) {
      const print = contentPrint(content)
      prints.set(print, [...(prints.get(print) ?? []), id])
    }
    await breathe(pace)
  }
  return prints
}

type Found = { readonly known: KnownCustomer | number; readonly reasonCode: CertainCode | PossibleMatchCode }

/** A customer to be created: the place of their record, or what several rows of the file say of them. */
type Draft = number | CustomerContent

/** By itself, so that it holds on to nothing else of the plan: the index of all customers takes 100 MB. */
const createsOf = (records: RecordList<CustomerRecord>, drafts: readonly Draft[]): RecordList<CustomerContent> =>
  mappedList(drafts, (draft) => (typeof draft === 'number' ? (records.at(draft) as CustomerContent) : draft))

/** Compares every record with the shop and with the rows before it. */
export async function planCustomers(
  db: ReadableDb,
  index: CustomerIndex,
  read: RecordList<CustomerRecord>,
  decisions: Decisions,
  pace: ImportPace,
  wantsSeen = false,
): Promise<CustomersPlan> {
  const records = candidatesOf(read)
  // With nobody there is nobody to be known again.
  const prints = index.isEmpty() ? new Map<string, number[]>() : await printsOfShop(db, records, pace)
  const drafts: Draft[] = []
  /** Places of the rows that the drafts began with. */
  const began: number[] = []
  /** Drafts that were left out: their further rows don't come in their place. */
  const leftOut = new Set<number>()
  const seen: SeenCustomer[] = []
  const duplicates: ListedDuplicate[] = []
  const rejected: ImportRejection[] = []
  /** Rows to be merged into customers of the shop, which are read afterwards, all at once. */
  const waiting = new Map<number, { readonly place: number; readonly mode: 'fill' | 'overwrite' }[]>()
  let updated = 0
  let skipped = 0
  let possibleDuplicates = 0

  const draftAt = (at: number): CustomerContent | undefined => {
    const draft = drafts[at]
    return typeof draft === 'number' ? records.at(draft) : draft
  }

  const tell = (record: CustomerRecord, place: number, found: Found, isCertain: boolean) => {
    const known = typeof found.known === 'number' ? null : found.known
    const customerId = typeof found.known === 'number' ? found.known : found.known.id
    const customer = known?.displayName ?? record.displayName
    const reason = found.reasonCode
    if (duplicates.length < MOST_LISTED)
      duplicates.push({ row: record.row, name: record.displayName, customerId, customer, certain: isCertain, reason })
    if (wantsSeen)
      seen.push({
        place,
        match: { customerId, of: began[known?.draft ?? -1] ?? null, name: customer, reason, isCertain },
      })
    return { customerId, draft: known?.draft ?? -1 }
  }

  const merge = (customerId: number | null, at: number, place: number, mode: 'fill' | 'overwrite') => {
    if (customerId !== null) {
      waiting.set(customerId, [...(waiting.get(customerId) ?? []), { place, mode }])
      return
    }
    const content = records.at(place)
    if (content === undefined) return
    const draft = draftAt(at) ?? content
    const merged = mergeContent(draft, content, mode)
    if (sameContent(draft, merged)) skipped += 1
    else updated += 1
    drafts[at] = merged
    index.add({ ...knownCustomer(matchableOf(merged), { draft: at }, merged) })
  }

  const certainMatch = (record: CustomerRecord, wanted: KnownCustomer): Found | null => {
    const found = index.certain(wanted)
    if (found !== null || hasIdentity(record)) return found
    const twin = prints.get(contentPrint(record))?.shift()
    return twin === undefined ? null : { known: twin, reasonCode: 'same-content' }
  }

  await inSlices(
    records,
    pace,
    (record, place) => {
      if (record.note.length > NOTE) {
        rejected.push({ row: record.row, code: 'cell-too-large', params: { column: '', limit: NOTE } })
        return
      }
      const wanted = knownCustomer(matchableOf(record), { draft: drafts.length }, record)
      const begin = () => {
        drafts.push(place)
        began.push(place)
        index.add(wanted)
      }
      const leaveOut = () => {
        skipped += 1
        leftOut.add(drafts.length)
        begin()
      }
      const certain = certainMatch(record, wanted)
      const possible = certain === null ? index.possible(wanted) : null
      const found = certain ?? possible
      if (found === null) {
        if (wantsSeen) seen.push({ place, match: null })
        if (actionFor(decisions, 'new', record.row) === 'skip') leaveOut()
        else begin()
        return
      }
      const { customerId, draft } = tell(record, place, found, certain !== null)
      let action = actionFor(decisions, certain === null ? 'possible' : 'known', record.row)
      // Further rows of somebody who was left out stay out as well, unless one of them is wanted by itself.
      if (leftOut.has(draft)) {
        const own = certain === null ? action : (ownDecision(decisions, record.row) ?? 'skip')
        action = own === 'skip' ? 'skip' : 'create'
      }
      if (possible !== null || action === 'create') possibleDuplicates += 1
      if (action === 'create') begin()
      else if (certain === null && action === 'skip') leaveOut()
      else if (action === 'skip' || found.reasonCode === 'same-content') skipped += 1
      else merge(customerId, draft, place, action)
    },
    (done) => pace.report('matching', done, records.length),
  )

  const merges: CustomerMerge[] = []
  const stored = await readContents(db, [...waiting.keys()], pace)
  for (const [contactId, rows] of waiting) {
    const before = stored.get(contactId)
    if (before === undefined) continue
    let after = before
    for (const { place, mode } of rows) {
      const content = records.at(place)
      if (content === undefined) continue
      const merged = mergeContent(after, content, mode)
      if (sameContent(after, merged)) skipped += 1
      else updated += 1
      after = merged
    }
    if (after !== before) merges.push({ contactId, before, after })
  }
  return {
    creates: createsOf(
      records,
      drafts.filter((_, at) => !leftOut.has(at)),
    ),
    candidates: records,
    merges: merges.filter(({ before, after }) => !sameContent(before, after)),
    updated,
    skipped,
    possibleDuplicates,
    duplicates,
    rejected,
    seen,
  }
}
