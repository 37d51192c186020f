import type { Database } from 'better-sqlite3'
import { nearNameKeys } from '#shared/domain/duplicates.ts'
import { otherFormsOf } from '#shared/domain/short-names.ts'
import { nameMark } from './search-index.ts'

/** What somebody may be known by already. */
export type Wanted = {
  /** Keys of phones and e-mails, as contact_points.match_key has them. */
  readonly pointKeys: readonly string[]
  readonly nameKeys: readonly string[]
}

export type NamedCandidates = {
  /** Found by a phone or an e-mail. */
  readonly byPoint: readonly number[]
  /** Found by the name, its short forms and near ones. */
  readonly byName: readonly number[]
}

/** Many who share the shop's own number, or one name, are not read one by one. */
const mostByPoint = 60
const mostByName = 300
const mostNear = 3000

const visible = 'c.deleted_at IS NULL AND c.staged_batch_id IS NULL'
const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** Keys of the same name with one word in another form: Saša Petrović = Aleksandar Petrović. */
function otherForms(key: string): readonly string[] {
  const words = key.split(' ')
  if (words.length < 2) return []
  return words.flatMap((word, at) => otherFormsOf(word).map((form) => words.toSpliced(at, 1, form).sort().join(' ')))
}

const exact = (word: string): string => `"${nameMark}${word}"`
const beginning = (word: string, letters: number): string => `"${nameMark}${word.slice(0, letters)}" *`

/**
 * Who may have a near name, asked of the full-text index: all words but one as they are and that one by its first letter,
 * or all by their first three. Null for what is near to nothing.
 */
export function nearQuestion(key: string): string | null {
  const words = key.split(' ').filter((word) => word !== '')
  const [only] = words
  if (only === undefined || words.length > 6) return null
  if (words.length === 1) return only.length < 8 ? null : beginning(only, 4)
  const oneApart = words
    .map((word, at) => [word, at] as const)
    .filter(([word]) => word.length >= 4)
    .map(([, apart]) => words.map((word, at) => (at === apart ? beginning(word, 1) : exact(word))).join(' AND '))
  const allBegin = words.map((word) => (word.length >= 4 ? beginning(word, 3) : exact(word))).join(' AND ')
  return oneApart.length === 0 ? null : [...oneApart, allBegin].map((part) => `(${part})`).join(' OR ')
}

export const candidateSql = {
  byPoint: (keys: readonly string[]) =>
    `SELECT DISTINCT p.contact_id FROM contact_points p JOIN contacts c ON c.id = p.contact_id
     WHERE p.match_key IN (${marks(keys)}) AND p.kind IN ('phone', 'email') AND ${visible} LIMIT ${mostByPoint}`,
  byName: (keys: readonly string[]) =>
    `SELECT c.id FROM contacts c WHERE c.name_key IN (${marks(keys)}) AND ${visible} LIMIT ${mostByName}`,
  near: () =>
    `SELECT c.id, c.name_key AS nameKey FROM contact_words w CROSS JOIN contacts c ON c.id = w.rowid
     WHERE contact_words MATCH ? AND ${visible} LIMIT ${mostNear}`,
}

/** Visible customers who may be the wanted one, found by indexes. */
export function findCandidates(raw: Database, { pointKeys, nameKeys }: Wanted): NamedCandidates {
  const keys = pointKeys.filter((key) => key !== '')
  const byPoint =
    keys.length === 0
      ? []
      : (raw
          .prepare(candidateSql.byPoint(keys))
          .pluck()
          .all(...keys) as number[])
  const names = [...new Set(nameKeys.flatMap((key) => [key, ...otherForms(key)]))].filter((key) => key !== '')
  const byName =
    names.length === 0
      ? []
      : (raw
          .prepare(candidateSql.byName(names))
          .pluck()
          .all(...names) as number[])
  const near = nameKeys.flatMap((key) => {
    const question = nearQuestion(key)
    if (question === null) return []
    const rows = raw.prepare(candidateSql.near()).all(question) as readonly { id: number; nameKey: string }[]
    return rows.filter((row) => row.nameKey !== key && nearNameKeys(key, row.nameKey)).map((row) => row.id)
  })
  return { byPoint, byName: [...new Set([...byName, ...near.slice(0, mostByName)])] }
}
