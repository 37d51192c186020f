import type { AddressPart, CustomerField } from '#shared/domain/import-fields.ts'
import { foldHeader, serbianLatin } from './header-fold.ts'

/** What a word of a header says: where, or what; `filler` says nothing of its own. */
type Word = { readonly place: Place } | { readonly kind: Kind } | 'address' | 'filler'
type Place = 'home' | 'work' | 'other' | 'billing' | 'shipping'
type Kind =
  | 'phone'
  | 'mobile'
  | 'fax'
  | 'pager'
  | 'email'
  | 'url'
  | 'profile'
  | 'givenName'
  | 'familyName'
  | 'company'
  | Exclude<AddressPart, 'Street2' | 'Street3' | 'Formatted'>

const places: Readonly<Record<Place, string>> = {
  home:
    'home house private personal residential domiciliu acasa personala privat kuca kucni kucna kucno licni licna ' +
    'privatni privatna домашний домашняя дом личный личная личное частный private privater',
  work:
    'work business office firma serviciu birou posao poslu poslovni poslovna poslovno sluzbeni sluzbena рабочий ' +
    'рабочая раб служебный корпоративный geschaftlich dienstlich arbeit',
  other:
    'other alternate alternative additional secondary alt alta altul drugi druga drugo другой другая другое ' +
    'дополнительный фактический weitere weiterer weiteres',
  billing: 'billing invoice legal facturare facturii sediu racun fakturisanje юридический rechnung',
  shipping: 'shipping delivery livrare isporuka dostava доставки lieferung',
}
const kinds: Readonly<Record<Kind, string>> = {
  phone: 'phone telephone tel telefon phones video телефон тел',
  mobile: 'mobile cell cellular gsm mobil celular mobilni mobitel мобильный сотовый моб handy mobiltelefon',
  fax: 'fax faks telefax факс',
  pager: 'pager пейджер',
  email: 'email emails mail eposta eadresa imejl mejl',
  url: 'website site blog url homepage page сайт sajt blogfeed',
  profile: 'skype icq aim msn jabber xmpp qq irc telegram viber whatsapp twitter facebook instagram im voip sip',
  givenName: 'firstname prenume vorname',
  familyName: 'lastname surname prezime nachname',
  company: 'company',
  Street: 'street strada ulica улица strasse',
  PoBox: 'pobox',
  PostalCode: 'zip postcode',
  City: 'city town oras localitate grad mesto город stadt ort',
  Region: 'state region province county judet oblast okrug область bundesland',
  Country: 'country tara zemlja drzava страна land',
}
const fillers =
  'number no nr num line the of de la na at za u по main primary preferred default general contact customer client ' +
  'call profile guest buyer mailing postal contul broj номер adresei id name username handle principal principala glavni glavna ' +
  'основной primar'

/** Words that only together say what they say. */
const together: readonly (readonly [RegExp, string])[] = [
  [/\b(post office box|p o box|po box)\b/g, 'pobox'],
  [/\b(postal|zip|post) code\b|\bcod(ul)? postal\b|\bpostanski broj\b|\b(plz|postleitzahl)\b/g, 'zip'],
  [/почтовыи (индекс|код)|индекс/g, 'zip'],
  [/\b(web|home) (page|site)\b|\bweb address\b|\b(veb|web) (stranica|strana|sajt)\b|\bpagina web\b/g, 'website'],
  [/(веб|web) (страница|саит)|страница/g, 'website'],
  [/эл почт[аы]|электронн(ая|ои) почт[аы]/g, 'email'],
  [/(.) (extension|extended)\b/g, '$1 street2'],
  [/\b(street address|address street)\b/g, 'street'],
  [/\bfirst name\b/g, 'firstname'],
  [/\blast name\b/g, 'lastname'],
  [/\bcompany name\b/g, 'company'],
  [/(\baddress .*)\b(province|country|state) code\b/g, '$1$2'],
]

const words = new Map<string, Word>()
const define = (list: string, word: Word): void => {
  for (const each of list.split(' ')) words.set(foldHeader(each), word)
}
for (const [place, list] of Object.entries(places) as [Place, string][]) define(list, { place })
for (const [kind, list] of Object.entries(kinds) as [Kind, string][]) define(list, { kind })
define(fillers, 'filler')
define('address adresa adresu адрес adresse anschrift', 'address')

/** Words of a name; two of them are the whole of it: `Numele și prenumele`. */
const nameWords = new Set(
  ('name first last surname nume numele prenume prenumele ime prezime vorname nachname ' + 'имя фамилия отчество фио')
    .split(' ')
    .map(foldHeader),
)
const joints = new Set(['and', 'si', 'i', 'и', 'und', 'of', 'client', 'customer', 'clientului', 'kupca', 'клиента'])

function isWholeName(folded: string): boolean {
  const tokens = folded.split(' ')
  const said = new Set(tokens.filter((token) => nameWords.has(token)))
  return said.size >= 2 && tokens.every((token) => nameWords.has(token) || joints.has(token))
}

/** A fax is a phone, too, and so is a mobile: the first of these that is said counts. */
const stronger: readonly Kind[] = ['fax', 'pager', 'mobile', 'phone', 'email', 'url']

function oneKind(said: ReadonlySet<Kind>): Kind | null {
  const [only] = said
  if (said.size <= 1) return only ?? null
  const lines = stronger.filter((kind) => said.has(kind))
  const isOneLine = said.size === lines.length && !(said.has('email') || said.has('url'))
  return isOneLine ? (lines[0] ?? null) : null
}

const suffixes: Readonly<Record<Place, string>> = {
  home: 'Home',
  work: 'Work',
  other: 'Other',
  billing: '',
  shipping: '',
}

function pointField(kind: Kind, place: Place | null): CustomerField | null {
  const suffix = place === null ? '' : suffixes[place]
  switch (kind) {
    case 'phone':
    case 'fax':
    case 'email':
      return `${kind}${suffix}` as CustomerField
    case 'url':
      return suffix === 'Other' ? 'url' : (`url${suffix}` as CustomerField)
    case 'mobile':
      return 'phoneMobile'
    case 'pager':
    case 'profile':
      return kind
    // A name at home or at work is somebody else's.
    case 'givenName':
    case 'familyName':
    case 'company':
      return place === 'billing' || place === 'shipping' || place === null ? kind : null
    default:
      return null
  }
}

function understood(folded: string): { readonly field: CustomerField; readonly group: string } | null {
  const plain = together.reduce((text, [pattern, word]) => text.replace(pattern, word), folded)
  let place: Place | null = null
  let hasAddress = false
  let number = 0
  const said = new Set<Kind>()
  for (const token of plain.split(' ')) {
    const digits = /^(\D*)(\d)$/.exec(token)
    if (digits) number = Number(digits[2])
    const name = digits ? (digits[1] ?? '') : token
    if (name === '') continue
    const word = words.get(name)
    if (word === undefined) return null
    if (word === 'filler') continue
    if (word === 'address') hasAddress = true
    else if ('kind' in word) said.add(word.kind)
    else if (place !== null && place !== word.place) return null
    else place = word.place
  }
  const kind = oneKind(said)
  if (kind === null && (said.size > 0 || !hasAddress || (place === null && number === 0))) return null
  const point = kind === null ? null : pointField(kind, place)
  if (point !== null) return { field: point, group: '' }
  if (kind !== null && !/^[A-Z]/.test(kind)) return null
  const slot = place === 'home' || place === 'work' || place === 'other' ? place : 'address'
  const group = place ?? 'address'
  if (kind !== null && kind !== 'Street')
    return { field: `${slot}${kind}` as CustomerField, group: number > 1 ? `${group} ${number}` : group }
  const line = number === 2 || number === 3 ? String(number) : ''
  return { field: `${slot}Street${line}` as CustomerField, group }
}

/**
 * A header that no list knows, understood from its words: `General postal/ZIP code`, `Phone (Mobile)`, `Work address
 * city`, `workPhone`. Only where every word is known, so that `Phone verified` stays what it is: a line of the note.
 */
export function composedColumn(header: string): { readonly field: CustomerField; readonly group: string } | null {
  const folded = foldHeader(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
  if (folded === '' || folded.length > 60) return null
  if (isWholeName(folded)) return { field: 'displayName', group: '' }
  const latin = serbianLatin(folded)
  return understood(folded) ?? (latin === null ? null : understood(latin))
}
