import type { ImportOptions, ImportOutcome } from '#shared/contract/imports.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { nameKey } from '#shared/domain/name-folding.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { contactsNamed } from '#db/repositories/contact-contents.ts'
import { splitName } from '#backend/services/customers/quick-customer.ts'
import { contentPrint, mergeContent, sameContent, type CustomerContent } from './customer-content.ts'
import { knownCustomer, type CertainCode, type CustomerIndex, type KnownCustomer } from './customer-index.ts'
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
    emails.some(({ value }) => value.replace(/@.*$/, '') === displayName)
  if (named || borrowed || record.kind === 'company') return record
  const { given, family } = splitName(displayName)
  return { ...record, givenName: given, familyName: family }
}

/**
 * The records of a file as customers to be. A row that was copied to write the next customer over it still has the uid of
 * the first: it is a new customer.
 */
function candidatesOf(read: RecordList<CustomerRecord>): RecordList<CustomerRecord> {
  const seen = new Set<string>()
  const copies = new Set<number>()
  let index = 0
  for (const { uid } of read) {
    if (uid !== '' && seen.has(uid)) copies.add(index)
    if (uid !== '') seen.add(uid)
    index += 1
  }
  return mappedList(read, (record, at) => withNameParts(copies.has(at) ? { ...record, uid: '' } : record))
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

type Found = { readonly known: KnownCustomer | number; readonly reasonCode: CertainCode }

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
  mode: ImportOptions['onDuplicate'],
  pace: ImportPace,
): Promise<CustomersPlan> {
  const records = candidatesOf(read)
  const prints = await printsOfShop(db, records, pace)
  const drafts: Draft[] = []
  const creates = createsOf(records, drafts)
  const duplicates: ListedDuplicate[] = []
  const rejected: ImportRejection[] = []
  /** Rows to be merged into customers of the shop, which are read afterwards, all at once. */
  const waiting = new Map<number, number[]>()
  let updated = 0
  let skipped = 0
  let possibleDuplicates = 0

  const list = (
    record: CustomerRecord,
    customerId: number | null,
    customer: string,
    reason: string,
    certain: boolean,
  ) => {
    if (duplicates.length < MOST_LISTED)
      duplicates.push({ row: record.row, name: record.displayName, customerId, customer, certain, reason })
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
      const content: CustomerContent = record
      const wanted = knownCustomer(matchableOf(record), { draft: drafts.length }, record)
      const certain = certainMatch(record, wanted)
      if (certain !== null) {
        const known = typeof certain.known === 'number' ? null : certain.known
        const customerId = typeof certain.known === 'number' ? certain.known : certain.known.id
        list(record, customerId, known?.displayName ?? record.displayName, certain.reasonCode, true)
        if (mode === 'skip' || (mode !== 'create' && certain.reasonCode === 'same-content')) {
          skipped += 1
          return
        }
        if (mode !== 'create') {
          if (customerId !== null) {
            waiting.set(customerId, [...(waiting.get(customerId) ?? []), place])
            return
          }
          const at = known?.draft ?? -1
          const draft = creates.at(at) ?? content
          const merged = mergeContent(draft, content, mode)
          if (sameContent(draft, merged)) skipped += 1
          else updated += 1
          drafts[at] = merged
          index.add({ ...knownCustomer(matchableOf(merged), { draft: at }, merged) })
          return
        }
        possibleDuplicates += 1
      } else {
        const possible = index.possible(wanted)
        if (possible !== null) {
          possibleDuplicates += 1
          list(record, possible.known.id, possible.known.displayName, possible.reasonCode, false)
        }
      }
      drafts.push(place)
      index.add(wanted)
    },
    (done) => pace.report('matching', done, records.length),
  )

  const merges: CustomerMerge[] = []
  const stored = await readContents(db, [...waiting.keys()], pace)
  for (const [contactId, places] of waiting) {
    const before = stored.get(contactId)
    if (before === undefined || mode === 'skip' || mode === 'create') continue
    let after = before
    for (const place of places) {
      const row = records.at(place)
      if (row === undefined) continue
      const merged = mergeContent(after, row, mode)
      if (sameContent(after, merged)) skipped += 1
      else updated += 1
      after = merged
    }
    if (after !== before) merges.push({ contactId, before, after })
  }
  return {
    creates,
    merges: merges.filter(({ before, after }) => !sameContent(before, after)),
    updated,
    skipped,
    possibleDuplicates,
    duplicates,
    rejected,
  }
}
