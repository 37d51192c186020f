import { cleanText } from '#shared/domain/clean-text.ts'
import type { ImportAddress } from '../import-types.ts'
import { looseLineEnds } from './card-values.ts'
import type { CardView, ViewedProperty } from './card-view.ts'

const none: ImportAddress = { label: '', street: '', city: '', region: '', postalCode: '', country: '', formatted: '' }

/** A line that was broken in the middle of a 2.1 file ends with the backslash that should have gone with it. */
const mended = (part: string): string => cleanText(looseLineEnds(part.replace(/\\(?=\n)/g, '')))

function readParts(property: ViewedProperty): ImportAddress {
  const [box = '', more = '', street = '', city = '', region = '', postalCode = '', country = '', ...rest] = property
    .parts(';')
    .map(mended)
  const label = property.label()
  const filled = [box, more, street, city, region, postalCode, country].filter((part) => part !== '')
  const [only = ''] = filled
  // Gmail writes a whole address into one part.
  if (filled.length === 1 && only.includes('\n')) return { ...none, label, formatted: only }
  const lines = [street, more, box, ...rest].filter((part) => part !== '')
  return { ...none, label, street: lines.join('\n'), city, region, postalCode, country }
}

const sorted = (types: readonly string[]): string =>
  types
    .map((type) => type.toLowerCase())
    .filter((type) => type !== 'pref')
    .sort()
    .join()

/** Addresses; what stands on the envelope counts only where nothing else says where it is. */
export function cardAddresses(card: CardView): readonly ImportAddress[] {
  const labels = [...card.all('LABEL')]
  const addresses = card.all('ADR').map((property) => {
    const address = readParts(property)
    const inGroup = (other: ViewedProperty): boolean =>
      property.group === '' ? sorted(other.types) === sorted(property.types) : other.group === property.group
    const at = labels.findIndex(inGroup)
    const [label] = at < 0 ? [] : labels.splice(at, 1)
    const inParameter = property.param('LABEL').replace(/\\n/gi, '\n')
    const written = cleanText(inParameter || (label === undefined ? '' : looseLineEnds(label.text())))
    const { label: _, ...said } = address
    const isEmpty = Object.values(said).every((part) => part === '')
    return written !== '' && isEmpty ? { ...address, formatted: written } : address
  })
  // Envelopes that no address belongs to.
  const wasThere = addresses.length > 0
  const alone = labels.map((property) => ({
    ...none,
    label: property.label(),
    formatted: cleanText(looseLineEnds(property.text())),
  }))
  return wasThere ? addresses : alone
}
