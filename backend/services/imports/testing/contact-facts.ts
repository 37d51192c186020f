import type { CustomerRecord } from '../import-types.ts'
import { factProblems } from './import-truth.ts'

type Truth = Readonly<Record<string, unknown>>

/** Facts of the corpora that are about contacts, beside those that `factProblems` looks at. */
const looked =
  'displayName displayName_any first middle last prefix suffix nickname company department title emails phones ' +
  'birthday anniversary address_contains note_contains photo photo_size photo_format sip url_contains company_startswith'
const counted = new Set(looked.split(' '))
const several = new Set(['address_contains', 'note_contains', 'url_contains'])

/** How many facts an entry states. */
export const factsOf = (expected: Truth): number =>
  Object.entries(expected)
    .filter(([name]) => counted.has(name))
    .reduce((sum, [name, value]) => sum + (several.has(name) ? [value].flat().length : 1), 0)

/** What a record says otherwise than the entry. */
export function contactProblems(expected: Truth, record: CustomerRecord): readonly string[] {
  const { photo } = record
  const problems = factProblems(expected, record)
  const differ = (name: string, got: unknown): void => {
    problems.push(`row ${record.row} ${name}: wanted ${JSON.stringify(expected[name])}, got ${JSON.stringify(got)}`)
  }
  const wanted = expected['photo']
  if (wanted !== undefined && wanted !== (photo != null)) differ('photo', photo)
  const size = expected['photo_size']
  if (size !== undefined && JSON.stringify(size) !== JSON.stringify([photo?.width, photo?.height]))
    differ('photo_size', photo)
  const format = expected['photo_format']
  if (typeof format === 'string' && photo?.mediaType !== `image/${format.toLowerCase()}`) differ('photo_format', photo)
  const sip = expected['sip']
  if (sip !== undefined && !record.profiles.some(({ service, value }) => service === 'sip' && value === sip))
    differ('sip', record.profiles)
  for (const part of [expected['url_contains'] ?? []].flat())
    if (!record.urls.some(({ value }) => value.includes(String(part)))) differ('url_contains', record.urls)
  const start = expected['company_startswith']
  if (typeof start === 'string' && !record.company.startsWith(start)) differ('company_startswith', record.company)
  return problems
}
