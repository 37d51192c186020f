import type { Database } from 'better-sqlite3'
import type { ProfileParts } from './contact-profile.ts'

/**
 * What a customer is found by beside the index itself. Private notes and private activities are never part of it, so
 * that nobody finds them over the shopkeeper's shoulder.
 */
export type FoundBy = {
  readonly contact: Readonly<Record<NameColumn | 'department' | 'job_title' | 'note', string>>
  readonly points: readonly { readonly kind: string; readonly value: string; readonly e164: string | null }[]
  readonly addresses: readonly Readonly<Record<AddressColumn, string>>[]
  readonly tags: readonly string[]
  /** Facts, family, yearly days, own fields, what happened: see {@link otherTextsReader}. */
  readonly others: readonly string[]
}

export type NameColumn = 'display_name' | 'given_name' | 'additional_name' | 'family_name' | 'nickname' | 'company'
export const addressColumns = ['street', 'city', 'region', 'postal_code', 'country', 'formatted'] as const
type AddressColumn = (typeof addressColumns)[number]

/** Signs of what happened that are found, the newest first: years of notes must not make one customer's index heavy. */
const mostActivitySigns = 20_000

/** The texts of a profile, as {@link otherTextsReader} gathers them. */
export const profileTexts = ({ facts, family, yearlyDays }: ProfileParts): readonly string[] => [
  ...facts.map(({ text }) => text),
  ...family.map(({ name, note }) => `${name} ${note}`.trim()),
  ...yearlyDays.map(({ label }) => label).filter((label) => label !== ''),
]

type OfContact = { readonly contactId: number }
type TextOf = readonly [contactId: number, text: string]

/** Texts of customers by the range of their ids, each statement in the order of their weight. */
const otherTexts = [
  `SELECT contact_id, text FROM facts WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, position, id`,
  `SELECT contact_id, trim(name || ' ' || note) FROM family_members WHERE contact_id BETWEEN ? AND ?
   ORDER BY contact_id, position, id`,
  `SELECT contact_id, label FROM yearly_days WHERE contact_id BETWEEN ? AND ? AND label <> ''
   ORDER BY contact_id, position, id`,
  // A choice is found by its name, which its field keeps. For many customers SQLite would begin with the fields.
  `SELECT v.contact_id, coalesce(CASE f.kind WHEN 'text' THEN v.text ELSE (
       SELECT c.value ->> '$.name' FROM json_each(f.choices) c WHERE CAST(c.value ->> '$.id' AS TEXT) = v.text) END, '')
   FROM custom_values v CROSS JOIN custom_fields f ON f.id = v.field_id
   WHERE v.contact_id BETWEEN ? AND ? AND f.deleted_at IS NULL AND f.kind IN ('text', 'choice', 'choices')
   ORDER BY v.contact_id, f.position, v.position, v.id`,
]
const activityTexts = `SELECT a.contact_id, ifnull(m.subject || ' ', '') || a.text
  FROM activities a LEFT JOIN mails m ON m.activity_id = a.id
  WHERE a.contact_id BETWEEN ? AND ? AND a.is_private = 0 AND a.deleted_at IS NULL AND a.staged_batch_id IS NULL
  ORDER BY a.contact_id, a.day DESC, a.id DESC`

/** Reads texts that few customers have, of those with ids from the first to the last, with statements that stay prepared. */
function otherTextsBetween(raw: Database): (first: number, last: number) => ReadonlyMap<number, readonly string[]> {
  const texts = otherTexts.map((statement) => raw.prepare(statement).raw())
  const activities = raw.prepare(activityTexts).raw()
  return (first, last) => {
    const found = new Map<number, string[]>()
    const add = (contactId: number, text: string): void => {
      const known = found.get(contactId)
      if (known === undefined) found.set(contactId, [text])
      else known.push(text)
    }
    for (const statement of texts)
      for (const [contactId, text] of statement.all(first, last) as readonly TextOf[]) add(contactId, text)
    let [of, left] = [0, 0]
    for (const [contactId, text] of activities.iterate(first, last) as IterableIterator<TextOf>) {
      if (contactId !== of) [of, left] = [contactId, mostActivitySigns]
      if (left > 0) add(contactId, text.slice(0, left))
      left -= text.length
      // Years of notes of one customer aren't read to their end.
      if (left <= 0 && first === last) break
    }
    return found
  }
}

/** Reads texts that few customers have, in the order of their weight. */
export function otherTextsReader(raw: Database): (contactId: number) => readonly string[] {
  const between = otherTextsBetween(raw)
  return (contactId) => between(contactId, contactId).get(contactId) ?? []
}

const byContact = <T extends OfContact>(rows: unknown): ReadonlyMap<number, readonly T[]> =>
  Map.groupBy(rows as readonly T[], ({ contactId }) => contactId)
const noOne: readonly never[] = []

/** Gathers what customers are found by, of those with ids from the first to the last: many at once are read table by table. */
export function foundByReader(raw: Database): (first: number, last: number) => ReadonlyMap<number, FoundBy> {
  const contacts = raw.prepare(
    `SELECT id, display_name, given_name, additional_name, family_name, nickname, company, department, job_title, note
     FROM contacts WHERE id BETWEEN ? AND ?`,
  )
  const points = raw.prepare(
    `SELECT contact_id AS contactId, kind, value, e164 FROM contact_points WHERE contact_id BETWEEN ? AND ?
     ORDER BY contact_id, id`,
  )
  const addresses = raw.prepare(
    `SELECT contact_id AS contactId, ${addressColumns.join(', ')} FROM addresses WHERE contact_id BETWEEN ? AND ?
     ORDER BY contact_id, position, id`,
  )
  // The order of the join is given: for many customers SQLite would begin with all tags.
  const tags = raw.prepare(
    `SELECT c.contact_id AS contactId, t.name FROM contact_tags c CROSS JOIN tags t ON t.id = c.tag_id
     WHERE c.contact_id BETWEEN ? AND ? ORDER BY c.contact_id, c.id`,
  )
  const others = otherTextsBetween(raw)
  return (first, last) => {
    const pointsOf = byContact<FoundBy['points'][number] & OfContact>(points.all(first, last))
    const addressesOf = byContact<FoundBy['addresses'][number] & OfContact>(addresses.all(first, last))
    const tagsOf = byContact<OfContact & { readonly name: string }>(tags.all(first, last))
    const othersOf = others(first, last)
    const found = contacts.all(first, last) as readonly (FoundBy['contact'] & { readonly id: number })[]
    return new Map(
      found.map((contact) => [
        contact.id,
        {
          contact,
          points: pointsOf.get(contact.id) ?? noOne,
          addresses: addressesOf.get(contact.id) ?? noOne,
          tags: (tagsOf.get(contact.id) ?? noOne).map(({ name }) => name),
          others: othersOf.get(contact.id) ?? noOne,
        },
      ]),
    )
  }
}
