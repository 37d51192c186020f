import type { ImportOptions } from '#shared/contract/imports.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { mailOwners } from '#db/repositories/mails.ts'
import { readOwnAddresses, type OwnAddresses } from '#db/repositories/own-addresses.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { CustomerContent } from '../customer-content.ts'
import type { CustomerIndex } from '../customer-index.ts'
import { actionFor, type Decisions } from '../import-decisions.ts'
import { inSlices, type ImportPace } from '../import-pace.ts'
import { draftOf, type Buyer } from '../purchase-customers.ts'
import { addressKey, ownAddresses, receivers, strangers } from './correspondents.ts'
import { mailKey } from './mail-key.ts'
import type { MailPerson, MessageRecord } from './message-record.ts'

export type Direction = '' | 'in' | 'out'

/** One customer whom a message concerns. */
export type PlannedEntry = { readonly customer: Buyer; readonly direction: Direction }

export type PlannedMessage = {
  readonly message: MessageRecord
  readonly key: string
  readonly entries: readonly PlannedEntry[]
}

export type UnknownSender = { readonly email: string; readonly name: string; readonly messages: number }

/** What an import of messages will do; `created` and `skipped` count messages. */
export type MessagesPlan = {
  readonly messages: readonly PlannedMessage[]
  readonly newCustomers: readonly CustomerContent[]
  readonly created: number
  readonly skipped: number
  readonly rejected: readonly ImportRejection[]
  readonly unknownSenders: readonly UnknownSender[]
  /** The shop's own addresses as they are known now. */
  readonly own: OwnAddresses
  /** Each message of the file with the uids of its customers. */
  readonly seen: readonly SeenMessage[]
  readonly read: readonly { readonly message: MessageRecord; readonly customerUids: readonly string[] }[]
}

/** A message that concerns a customer; `isThere`: it is on their card already. */
export type SeenMessage = { readonly message: MessageRecord; readonly isThere: boolean }

/** Told at most; whoever wrote least is left out. */
const mostSenders = 1000

const keyOf = (customer: Buyer): string =>
  'draft' in customer ? `draft ${customer.draft}` : String(customer.contactId)

/** Customers by their addresses, those whom the file makes included. */
function customerFinder(index: CustomerIndex) {
  const drafts: CustomerContent[] = []
  const drafted = new Map<string, number>()
  const known = (email: string) => index.byPoint(`@${addressKey(email)}`).flatMap(({ id }) => (id === null ? [] : [id]))
  return {
    drafts,
    isCustomer: (email: string): boolean => known(email).length > 0,
    find: (email: string): readonly Buyer[] => {
      if (email === '') return []
      const draft = drafted.get(addressKey(email))
      return draft === undefined ? known(email).map((contactId) => ({ contactId })) : [{ draft }]
    },
    draft: ({ name, email }: MailPerson): void => {
      const key = addressKey(email)
      if (drafted.has(key)) return
      drafted.set(key, drafts.length)
      drafts.push(
        draftOf({ uid: '', externalId: '', name: name.includes('@') ? '' : name, email, phone: '', phoneE164: null }),
      )
    },
  }
}

/** Whom a message concerns: from a customer it came in, to a customer it went out; between two customers it did neither. */
function entriesOf(message: MessageRecord, find: (email: string) => readonly Buyer[]): readonly PlannedEntry[] {
  const senders = find(message.from.email)
  const entries = new Map<string, PlannedEntry>()
  for (const customer of senders) entries.set(keyOf(customer), { customer, direction: 'in' })
  for (const customer of receivers(message).flatMap(({ email }) => find(email)))
    if (!entries.has(keyOf(customer)))
      entries.set(keyOf(customer), { customer, direction: senders.length > 0 ? '' : 'out' })
  return [...entries.values()]
}

/** Compares messages with the shop: whom they concern, which are there already, who is unknown. */
export async function planMessages(
  shop: OpenShop,
  index: CustomerIndex,
  records: readonly MessageRecord[],
  options: Decisions & Pick<ImportOptions, 'createUnknown' | 'createSenders'>,
  pace: ImportPace,
): Promise<MessagesPlan> {
  const { createUnknown, createSenders } = options
  const finder = customerFinder(index)
  const known = await readOwnAddresses(shop.db)
  const own = ownAddresses(records, known, finder.isCustomer)
  const wanted = new Set((createSenders ?? []).map(addressKey))
  const unknown = new Map<string, { email: string; name: string; messages: number }>()
  await inSlices(records, pace, (message) => {
    if ([message.from, ...receivers(message)].some(({ email }) => finder.isCustomer(email))) return
    for (const person of strangers(message, own)) {
      const key = addressKey(person.email)
      const seen = unknown.get(key)
      if (seen === undefined) unknown.set(key, { ...person, messages: 1 })
      else unknown.set(key, { ...seen, name: seen.name || person.name, messages: seen.messages + 1 })
    }
  })
  for (const [key, person] of unknown) if (createUnknown === true || wanted.has(key)) finder.draft(person)

  const owners = mailOwners(shop.database.raw)
  const messages: PlannedMessage[] = []
  const rejected: ImportRejection[] = []
  const read: MessagesPlan['read'][number][] = []
  const inFile = new Map<string, Set<string>>()
  const uidOf = shop.database.raw.prepare('SELECT uid FROM contacts WHERE id = ?').pluck()
  const seen: SeenMessage[] = []
  let skipped = 0
  await inSlices(records, pace, (message) => {
    const entries = entriesOf(message, finder.find)
    const uids = entries.flatMap(({ customer }) => ('draft' in customer ? [] : String(uidOf.get(customer.contactId))))
    read.push({ message, customerUids: uids })
    if (entries.length === 0) {
      const [stranger] = strangers(message, own)
      rejected.push({
        row: message.row,
        code: 'no-customer',
        params: { context: 'message', value: stranger?.email || message.from.email || '?' },
      })
      return
    }
    const key = mailKey(message)
    const there = new Set([...owners(key).map(String), ...(inFile.get(key) ?? [])])
    const missing = entries.filter(({ customer }) => !there.has(keyOf(customer)))
    seen.push({ message, isThere: missing.length === 0 })
    if (missing.length === 0 || actionFor(options, 'new', message.row) === 'skip') skipped += 1
    else messages.push({ message, key, entries: missing })
    inFile.set(key, new Set([...there, ...missing.map(({ customer }) => keyOf(customer))]))
  })
  return {
    messages,
    newCustomers: finder.drafts,
    created: messages.length,
    skipped,
    rejected,
    unknownSenders: [...unknown.values()].sort((a, b) => b.messages - a.messages).slice(0, mostSenders),
    own: { own: [...own], others: known.others },
    seen,
    read,
  }
}

/** Messages as understood, in the form of interface.md §5, in file order. */
export const messagesJson = ({ read }: MessagesPlan): readonly unknown[] =>
  read.map(({ message, customerUids }) => ({
    subject: message.subject,
    from: message.from,
    to: message.to,
    cc: message.cc,
    bcc: message.bcc,
    date: message.date,
    messageId: message.messageId,
    text: message.text,
    attachments: message.attachments.map(({ name, content, mediaType, inline }) => ({
      name,
      bytes: content.length,
      mediaType,
      inline,
    })),
    customerUids,
  }))
