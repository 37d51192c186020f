import type { OwnAddresses } from '#db/repositories/own-addresses.ts'
import type { MailPerson, MessageRecord } from './message-record.ts'

/** An address as it is compared. */
export const addressKey = (email: string): string => email.trim().toLowerCase()

const address = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+$/
const isAddress = (email: string): boolean => email.length <= 254 && address.test(email)

export const receivers = ({ to, cc, bcc }: MessageRecord): readonly MailPerson[] => [...to, ...cc, ...bcc]

/** In at least so many messages, and half of all, an address that is on nobody's card is the shop's own. */
const fewest = 3

/**
 * What one message alone tells: where a server put it; who wrote to customers and to nobody else; whom a customer wrote to
 * and nobody else. The shop has it, so it is the other side.
 */
function certainlyOwn(message: MessageRecord, isCustomer: (key: string) => boolean): readonly string[] {
  const all = receivers(message).map(({ email }) => addressKey(email))
  const from = addressKey(message.from.email)
  const [only] = all
  return [
    addressKey(message.deliveredTo),
    ...(all.length > 0 && all.every(isCustomer) ? [from] : []),
    ...(all.length === 1 && only !== undefined && isCustomer(from) ? [only] : []),
  ]
}

/**
 * The shop's own addresses: what a message alone tells, and what stands in most messages of a file though no customer has
 * it. So it is learned from the mail itself; what was learned before comes along in `known`.
 */
export function ownAddresses(
  messages: readonly MessageRecord[],
  known: OwnAddresses,
  isCustomer: (key: string) => boolean,
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const own = new Set(known.own)
  const others = new Set(known.others)
  const mayBeOwn = (key: string): boolean => isAddress(key) && !others.has(key) && !isCustomer(key)
  for (const message of messages) {
    for (const key of new Set([message.from, ...receivers(message)].map(({ email }) => addressKey(email))))
      if (mayBeOwn(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const key of certainlyOwn(message, isCustomer)) if (mayBeOwn(key)) own.add(key)
  }
  for (const [key, count] of counts) if (count >= fewest && count * 2 >= messages.length) own.add(key)
  return own
}

/** Who should be a customer for a message to be filed: the sender, or of a message of the shop's those it went to. */
export function strangers(message: MessageRecord, own: ReadonlySet<string>): readonly MailPerson[] {
  const isOther = ({ email }: MailPerson): boolean => isAddress(email) && !own.has(addressKey(email))
  const { from } = message
  if (isOther(from)) return [from]
  return from.email === '' || own.has(addressKey(from.email)) ? receivers(message).filter(isOther) : []
}
