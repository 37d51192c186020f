import { cleanLine, cleanText } from '#shared/domain/clean-text.ts'
import { addressParts, type AddressPart, type CustomerField } from '#shared/domain/import-fields.ts'
import { isHouseHeader } from './columns/house-columns.ts'
import { readOwnLabel } from './columns/own-columns.ts'
import type { PlannedColumn } from './columns/settle-columns.ts'
import { readLabel } from './contact-labels.ts'
import type { ImportAddress } from './import-types.ts'

type Group = {
  readonly label: string
  readonly labelColumn: number | null
  readonly parts: readonly (readonly [AddressPart, number])[]
  /** Columns of what stands behind the street: the house, the flat. */
  readonly houses: readonly number[]
}

const slotLabels: Readonly<Record<string, string>> = { home: 'home', work: 'work', other: 'other' }
const NONE: readonly never[] = []

const groupsOf = (columns: readonly PlannedColumn<CustomerField>[]): readonly Group[] => {
  const groups = new Map<
    string,
    { label: string; labelColumn: number | null; parts: [AddressPart, number][]; houses: number[] }
  >()
  for (const { index, field, group, header } of columns) {
    const found = /^(address|home|work|other)([A-Z]\w*)$/.exec(field ?? '')
    if (!found) continue
    const part = addressParts.find((each) => each === found[2])
    const has = (name: string): boolean => groups.get(name)?.parts.some(([known]) => known === part) === true
    let name = group
    if ((part === 'Street' || part === 'Formatted') && has(name) && isHouseHeader(header)) {
      groups.get(name)?.houses.push(index)
      continue
    }
    // A second street or town of the same place is that of a further address; a region has districts.
    for (let more = 2; part !== 'Region' && has(name); more++) name = `${group} ${more}`
    const entry = groups.get(name) ?? {
      label: slotLabels[found[1] ?? ''] ?? '',
      labelColumn: null,
      parts: [],
      houses: [],
    }
    if (part !== undefined) entry.parts.push([part, index])
    else if (field === 'addressLabel') entry.labelColumn = index
    groups.set(name, entry)
  }
  return [...groups.values()].filter((group) => group.parts.length > 0)
}

const build = (label: string, part: (name: AddressPart) => string): ImportAddress | null => {
  const street = [part('Street'), part('Street2'), part('Street3'), part('PoBox')]
    .filter((line) => line !== '')
    .join('\n')
  const address: ImportAddress = {
    label,
    street: street.slice(0, 500),
    city: cleanLine(part('City')).slice(0, 300),
    region: cleanLine(part('Region')).slice(0, 300),
    postalCode: cleanLine(part('PostalCode')).slice(0, 300),
    country: cleanLine(part('Country')).slice(0, 300),
    formatted: part('Formatted').slice(0, 1000),
  }
  const { street: lines, city, region, postalCode, country, formatted } = address
  return lines || city || region || postalCode || country || formatted ? address : null
}

/** Whether everything in it is in one of the others of its label. */
const isSaid = (address: ImportAddress, others: readonly ImportAddress[]): boolean =>
  others.some((other) =>
    (Object.entries(address) as [keyof typeof address, string][]).every(
      ([part, value]) => value === '' || other[part] === value,
    ),
  )

/**
 * The addresses of a row: one for each group of columns, more where Google joins several by ` ::: `. In a file of our
 * own every cell is one value.
 */
export const addressBuilder = (
  columns: readonly PlannedColumn<CustomerField>[],
  own: boolean,
): ((cells: readonly string[]) => readonly ImportAddress[]) => {
  const groups = groupsOf(columns)
  return (cells) => {
    let found: ImportAddress[] | null = null
    for (const { label, labelColumn, parts, houses } of groups) {
      if (parts.every(([, index]) => !cells[index]) && houses.every((index) => !cells[index])) continue
      const house = houses
        .map((index) => cleanLine(cells[index] ?? ''))
        .filter((cell) => cell !== '')
        .join(', ')
      const filled = parts
        .map(([name, index]) => {
          const value = cleanText(cells[index] ?? '')
          return [name, own ? [value] : value.split(' ::: ')] as const
        })
        .filter(([, values]) => values.length > 1 || values[0] !== '')
      if (filled.length === 0 && house === '') continue
      const text = labelColumn === null ? '' : (cells[labelColumn] ?? '')
      const told = (own ? readOwnLabel(cleanLine(text)) : readLabel(text)) || label
      const street = parts.some(([part]) => part === 'Street') ? 'Street' : 'Formatted'
      const count = Math.min(20, Math.max(1, ...filled.map(([, values]) => values.length)))
      for (let at = 0; at < count; at++) {
        const address = build(told, (name) => {
          const first = filled.find(([each]) => each === name)?.[1][at]?.trim() ?? ''
          if (name === street && house !== '') return `${first} ${house}`.trim()
          if (name !== 'Region' || first === '') return first
          const all = filled.filter(([each]) => each === name).map(([, values]) => values[at]?.trim() ?? '')
          return all.filter((value) => value !== '').join(', ')
        })
        if (address !== null && (own || !isSaid(address, found ?? NONE))) (found ??= []).push(address)
      }
    }
    return found ?? NONE
  }
}
