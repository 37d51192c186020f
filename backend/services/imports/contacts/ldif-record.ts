import type { CustomerRecord, ImportAddress } from '../import-types.ts'
import { contactDraft, type ContactDraft } from './contact-draft.ts'
import type { EntryContext } from './contact-entry.ts'
import type { ContactText } from './contact-text.ts'
import { ldifAddressParts, ldifFields } from './ldif-fields.ts'
import type { LdifEntry, LdifValue } from './ldif-lines.ts'
import { pictureOf } from './picture.ts'

const people =
  /person|^(contact|user|account|inetlocalmailrecipient|mailrecipient|officeperson|subscriber|abentry|customer)$/
const lists = /group|list|^(organizationalrole|rolemail)$/
const pictures = ['jpegphoto', 'thumbnailphoto', 'photo']

/** What an entry of a directory is: its classes tell, or where there are none, what it says. */
export function ldifKind({ values }: LdifEntry): 'person' | 'list' | 'none' {
  const has = (...names: readonly string[]) => values.some(({ name }) => names.includes(name))
  const change = values
    .find(({ name }) => name === 'changetype')
    ?.bytes.trim()
    .toLowerCase()
  if (change !== undefined && change !== 'add') return 'none'
  const classes = values.filter(({ name }) => name === 'objectclass').map(({ bytes }) => bytes.trim().toLowerCase())
  // Active Directory calls the PCs of its users persons, too.
  if (classes.includes('computer')) return 'none'
  if (classes.some((each) => people.test(each))) return 'person'
  if (classes.some((each) => lists.test(each)) || has('member', 'uniquemember', 'memberuid')) return 'list'
  if (!has('dn') && !has('objectclass', 'mail')) return 'none'
  return classes.length <= 1 && has('cn', 'sn', 'mail', 'displayname', 'telephonenumber', 'mobile') ? 'person' : 'none'
}

/** Values of a day in three attributes, as Thunderbird has them. */
function dayOf(values: readonly { readonly name: string; readonly text: string }[], prefix: string): string | null {
  const of = (part: string): string => values.find(({ name }) => name === prefix + part)?.text.trim() ?? ''
  const [year, month] = [of('year'), of('month').padStart(2, '0')]
  const day = of('day')
  if (!/^\d{1,2}$/.test(day)) return day === '' ? null : day
  if (!/^\d{2}$/.test(month) || month === '00') return null
  return `${/^\d{4}$/.test(year) && year !== '0000' ? year : '-'}-${month}-${day.padStart(2, '0')}`
}

function putAddresses(draft: ContactDraft, values: readonly { readonly name: string; readonly text: string }[]): void {
  const found = new Map<string, Record<Exclude<keyof ImportAddress, 'label'>, string>>()
  for (const { name, text } of values) {
    const known = ldifAddressParts.get(name)
    if (known === undefined || text.trim() === '') continue
    const empty = { street: '', city: '', region: '', postalCode: '', country: '', formatted: '' }
    const address = found.get(known.place) ?? empty
    found.set(known.place, address)
    // RFC 4517 §3.3.28: lines of a whole address are parted by dollar signs.
    const value =
      known.part === 'formatted'
        ? text
            .replace(/\s*\$\s*/g, '\n')
            .replace(/\\24/g, '$')
            .replace(/\\5c/gi, '\\')
        : text
    if (address[known.part] === '') address[known.part] = value
    else if (known.part === 'street') address.street += `\n${value}`
  }
  for (const [label, address] of found) {
    // Mozilla once wrote the street alone where others have the whole address.
    const isStreet = address.street === '' && address.city !== '' && !address.formatted.includes('\n')
    if (isStreet) draft.address({ ...address, label, street: address.formatted, formatted: '' })
    else draft.address({ ...address, label })
  }
}

function putPhoto(draft: ContactDraft, { bytes, isElsewhere, isOversized, name }: LdifValue): void {
  if (draft.hasPhoto()) return
  if (isElsewhere) draft.warn({ row: draft.row, code: 'photo-elsewhere', params: { value: bytes.slice(0, 80) } })
  else if (isOversized) draft.warn({ row: draft.row, code: 'photo-left-out', params: { kind: 'too-large' } })
  else {
    const found = pictureOf(Buffer.from(bytes, 'latin1'))
    if (found.kind === 'photo') draft.photo(found.photo)
    // `photo` is a fax picture in X.500: nobody misses it.
    else if (name !== 'photo' && found.kind !== 'none')
      draft.warn({ row: draft.row, code: 'photo-left-out', params: { kind: found.kind } })
  }
}

/** Plain values first, then those in the language of the shop, then those in others. */
const rank = ({ options }: LdifValue, language: string): number => {
  const lang = options.find((option) => option.startsWith('lang-'))
  return lang === undefined ? 0 : lang.slice(5, 7) === language ? 1 : 2
}

/** One entry of a directory → a customer, or null where it says neither a name nor how to reach somebody. */
export function ldifRecord(
  entry: LdifEntry,
  { decode }: ContactText,
  row: number,
  context: EntryContext,
): CustomerRecord | null {
  const draft = contactDraft(row, context)
  const sorted = entry.values.toSorted((a, b) => rank(a, context.language) - rank(b, context.language))
  for (const value of sorted) if (pictures.includes(value.name)) putPhoto(draft, value)
  const values = sorted
    .filter(({ name, isElsewhere }) => !isElsewhere && !pictures.includes(name))
    .map((value) => ({ name: value.name, text: decode(value.bytes, null), isTranslated: rank(value, '') > 0 }))
  const birthday = dayOf(values, 'birth')
  if (birthday !== null) draft.birthday('birthday', birthday)
  const anniversary = dayOf(values, 'anniversary')
  if (anniversary !== null) draft.anniversary('anniversary', anniversary)
  const known = new Set<string>()
  for (const { name, text, isTranslated } of values) {
    // A name in another language is no further value.
    if (isTranslated && known.has(name)) continue
    known.add(name)
    ldifFields.get(name)?.(draft, text)
  }
  for (const { name, text } of values)
    if (name === 'cn' || name === 'commonname' || name === 'fileas') draft.text('displayName', text)
  putAddresses(draft, values)
  for (const { name, text } of values) if (name === 'preferredlanguage') draft.language(text)
  return draft.finish()
}
