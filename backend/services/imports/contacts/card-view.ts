import { cleanLine } from '#shared/domain/clean-text.ts'
import { ownCardProgram } from '#shared/formats/vcard-writer.ts'
import { appleLabel, labelOfTypes } from './card-labels.ts'
import type { RawCard } from './card-lines.ts'
import { paramOf, type CardProperty } from './card-property.ts'
import { plainText, splitText, type CardVersion } from './card-values.ts'
import type { ContactText } from './contact-text.ts'
import { holdsText } from './property-names.ts'
import { readQuotedPrintable } from './quoted-printable.ts'

/** A property as its readers want it. */
export type ViewedProperty = {
  readonly name: string
  readonly group: string
  /** Decoded, escapes as they stand. */
  readonly raw: () => string
  readonly text: () => string
  readonly parts: (sign: ';' | ',') => string[]
  readonly types: readonly string[]
  /** Home, work, mobile, or what the user called it. */
  readonly label: () => string
  readonly param: (name: string) => string
}

export type CardView = {
  readonly version: CardVersion
  /** Written by this program: everything in it is taken as it stands. */
  readonly isOwn: boolean
  readonly properties: readonly ViewedProperty[]
  /** The first that is filled. */
  readonly first: (name: string) => string
  /** Everything of these names, the preferred ones as they stand. */
  readonly all: (...names: readonly string[]) => readonly ViewedProperty[]
}

/** Bytes of a property's text, and the code page it names. */
export const bytesOfText = (property: CardProperty): { readonly bytes: string; readonly charset: string | null } => ({
  bytes: plainBytes(property),
  charset: paramOf(property, 'CHARSET')[0] ?? null,
})

function plainBytes({ name, encoding, value }: CardProperty): string {
  if (encoding === 'quoted-printable') return readQuotedPrintable(value)
  const isText = encoding === 'base64' && holdsText(name) && /^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(value)
  return isText ? Buffer.from(value, 'base64').toString('latin1') : value
}

function versionOf({ properties }: RawCard): CardVersion {
  const told = properties.find(({ name }) => name === 'VERSION')?.value.trim()
  if (told === '2.1' || told === '3.0' || told === '4.0') return told
  if (told?.startsWith('4') === true) return '4.0'
  // Without a version: only 2.1 has quoted-printable.
  return properties.some(({ encoding }) => encoding === 'quoted-printable') ? '2.1' : '3.0'
}

/** Android's own labels: `CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94`. */
function customLabel(text: string, decode: ContactText['decode']): string {
  const parts = text.split(',')
  const isQuoted = parts.some((part) => part.toUpperCase() === 'ENCODING=QUOTED-PRINTABLE')
  const value = parts.filter((part) => !/^(CHARSET|ENCODING)=/i.test(part)).join(',')
  return decode(isQuoted ? readQuotedPrintable(value) : value, null)
}

/** A card with its values decoded where they are asked for. */
export function viewCard(card: RawCard, { decode }: ContactText): CardView {
  const version = versionOf(card)
  const isOwn = card.properties.some(({ name, value }) => name === 'PRODID' && value.trim() === ownCardProgram)
  const labels = new Map<string, string>()
  const view = (property: CardProperty): ViewedProperty => {
    const { name, group } = property
    const param = (wanted: string): string => {
      const [found] = paramOf(property, wanted)
      return found === undefined ? '' : decode(found, null)
    }
    const raw = (): string => {
      if (property.isOversized) return ''
      const { bytes, charset } = bytesOfText(property)
      return decode(bytes, charset)
    }
    const types = [...paramOf(property, 'TYPE')].flatMap((type) => type.split(',')).map((type) => decode(type, null))
    return {
      name,
      group,
      raw,
      text: () => plainText(raw(), version),
      parts: (sign) => splitText(raw(), sign, version),
      types,
      label: () => {
        const custom = paramOf(property, 'X-CUSTOM')[0]
        if (custom !== undefined) return customLabel(custom, decode)
        return (group === '' ? undefined : labels.get(group)) ?? labelOfTypes(types)
      },
      param,
    }
  }
  const properties = card.properties.map(view)
  for (const { name, group, text } of properties)
    if (group !== '' && (name === 'X-ABLABEL' || name === 'X-LABEL'))
      labels.set(group, isOwn ? cleanLine(text()) : appleLabel(cleanLine(text())))
  const byName = Map.groupBy(properties, ({ name }) => name)
  return {
    version,
    isOwn,
    properties,
    first: (name) => {
      for (const property of byName.get(name) ?? []) {
        const text = property.text().trim()
        if (text !== '') return text
      }
      return ''
    },
    all: (...names) => names.flatMap((name) => byName.get(name) ?? []),
  }
}
