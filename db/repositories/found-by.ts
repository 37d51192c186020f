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

/** Reads texts that few customers have, with statements that stay prepared, in the order of their weight. */
export function otherTextsReader(raw: Database): (contactId: number) => readonly string[] {
  const texts = [
    'SELECT text FROM facts WHERE contact_id = ? ORDER BY position, id',
    `SELECT trim(name || ' ' || note) FROM family_members WHERE contact_id = ? ORDER BY position, id`,
    `SELECT label FROM yearly_days WHERE contact_id = ? AND label <> '' ORDER BY position, id`,
    // A choice is found by its name, which its field keeps.
    `SELECT coalesce(CASE f.kind WHEN 'text' THEN v.text ELSE (
         SELECT c.value ->> '$.name' FROM json_each(f.choices) c WHERE CAST(c.value ->> '$.id' AS TEXT) = v.text) END, '')
     FROM custom_values v JOIN custom_fields f ON f.id = v.field_id
     WHERE v.contact_id = ? AND f.deleted_at IS NULL AND f.kind IN ('text', 'choice', 'choices')
     ORDER BY f.position, v.position, v.id`,
  ].map((statement) => raw.prepare(statement).pluck())
  const activities = raw
    .prepare(
      `SELECT text FROM activities WHERE contact_id = ? AND is_private = 0 AND deleted_at IS NULL
       ORDER BY day DESC, id DESC`,
    )
    .pluck()
  return (contactId) => {
    const found = texts.flatMap((statement) => statement.all(contactId) as string[])
    let left = mostActivitySigns
    for (const text of activities.iterate(contactId) as IterableIterator<string>) {
      found.push(text.slice(0, left))
      left -= text.length
      if (left <= 0) break
    }
    return found
  }
}

/** Gathers what customers are found by. */
export function foundByReader(raw: Database): (contactId: number) => FoundBy | null {
  const contacts = raw.prepare(
    `SELECT display_name, given_name, additional_name, family_name, nickname, company, department, job_title, note
     FROM contacts WHERE id = ?`,
  )
  const points = raw.prepare('SELECT kind, value, e164 FROM contact_points WHERE contact_id = ? ORDER BY id')
  const addresses = raw.prepare(
    `SELECT ${addressColumns.join(', ')} FROM addresses WHERE contact_id = ? ORDER BY position, id`,
  )
  const tags = raw
    .prepare('SELECT t.name FROM contact_tags c JOIN tags t ON t.id = c.tag_id WHERE c.contact_id = ? ORDER BY c.id')
    .pluck()
  const others = otherTextsReader(raw)
  return (contactId) => {
    const contact = contacts.get(contactId) as FoundBy['contact'] | undefined
    if (contact === undefined) return null
    return {
      contact,
      points: points.all(contactId) as FoundBy['points'],
      addresses: addresses.all(contactId) as FoundBy['addresses'],
      tags: tags.all(contactId) as string[],
      others: others(contactId),
    }
  }
}
