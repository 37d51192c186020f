import type { TFunction } from 'i18next'
import { wordRelation } from '#shared/i18n/profile-words.ts'
import type { ExportedCustomer } from '#db/repositories/export-rows.ts'
import type { TableCell, TableColumn, TableRow } from '../table.ts'
import { ownFields } from './left-over.ts'

/** Columns of Google Contacts that are always there, then groups that grow with what somebody has most of. */
const plain = (
  'First Name|Middle Name|Last Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|Name Prefix|Name Suffix|' +
  'Nickname|File As|Organization Name|Organization Title|Organization Department|Birthday|Notes|Photo|Labels'
).split('|')
const addressParts = [
  'Label',
  'Formatted',
  'Street',
  'City',
  'PO Box',
  'Region',
  'Postal Code',
  'Country',
  'Extended Address',
]
const pair = ['Label', 'Value']
const groups: readonly (readonly [string, readonly string[]])[] = [
  ['E-mail', pair],
  ['Phone', pair],
  ['Address', addressParts],
  ['Relation', pair],
  ['Website', pair],
  ['Event', pair],
  ['Custom Field', pair],
]

/** What all of Google's contacts are in. */
const everybody = '* myContacts'
/** Google's own words for our labels, where they are others. */
const labelWords: Readonly<Record<string, string>> = {
  home: 'Home',
  work: 'Work',
  other: 'Other',
  mobile: 'Mobile',
  main: 'Main',
  pager: 'Pager',
  'home fax': 'Home Fax',
  'work fax': 'Work Fax',
}
const labelOf = (label: string) => labelWords[label] ?? label

type Cells = Map<string, string>

/** Our whole addresses have line ends where Google has them too. */
function putAddresses(cells: Cells, customer: ExportedCustomer): void {
  for (const [at, address] of customer.addresses.entries()) {
    const put = (part: string, value: string) => cells.set(`Address ${at + 1} - ${part}`, value)
    put('Label', labelOf(address.label))
    put('Formatted', address.formatted)
    put('Street', address.street)
    put('City', address.city)
    put('Region', address.region)
    put('Postal Code', address.postal_code)
    put('Country', address.country)
  }
}

function cellsOf(t: TFunction, customer: ExportedCustomer, currency: string): Cells {
  const isNamed = [customer.given_name, customer.additional_name, customer.family_name, customer.company].some(Boolean)
  const cells: Cells = new Map([
    ['First Name', isNamed ? customer.given_name : customer.display_name],
    ['Middle Name', customer.additional_name],
    ['Last Name', customer.family_name],
    ['Name Prefix', customer.name_prefix],
    ['Name Suffix', customer.name_suffix],
    ['Nickname', customer.nickname],
    ['Organization Name', customer.company],
    ['Organization Title', customer.job_title],
    ['Organization Department', customer.department],
    ['Birthday', customer.birthday ?? ''],
    ['Notes', customer.note],
    ['Labels', [everybody, ...customer.tags].join(' ::: ')],
  ])
  const putPairs = (group: string, entries: readonly { readonly label: string; readonly value: string }[]) => {
    for (const [at, { label, value }] of entries.entries()) {
      cells.set(`${group} ${at + 1} - Label`, label)
      cells.set(`${group} ${at + 1} - Value`, value)
    }
  }
  const points = (kind: string) =>
    customer.points.filter((point) => point.kind === kind).map(({ label, value }) => ({ label: labelOf(label), value }))
  putPairs('E-mail', points('email'))
  putPairs('Phone', points('phone'))
  putAddresses(cells, customer)
  const relatives = customer.profile.family.filter(({ name }) => name !== '')
  putPairs(
    'Relation',
    relatives.map(({ relation, name }) => ({ label: wordRelation(t, relation), value: name })),
  )
  putPairs('Website', points('url'))
  putPairs('Event', customer.anniversary === null ? [] : [{ label: 'Anniversary', value: customer.anniversary }])
  const profiles = customer.points.filter(({ kind }) => kind === 'profile')
  putPairs('Custom Field', [...profiles, ...ownFields(t, customer, currency)])
  return cells
}

/** Customers are added in batches; how many columns there are is known when all are there. */
export function googleTable(t: TFunction, currency: string) {
  const rows: Cells[] = []
  const most = new Map<string, number>()
  return {
    add(customers: readonly ExportedCustomer[]): void {
      for (const customer of customers) {
        const cells = cellsOf(t, customer, currency)
        rows.push(cells)
        for (const key of cells.keys()) {
          const [, group, number] = /^(.+) (\d+) - /.exec(key) ?? []
          if (group !== undefined) most.set(group, Math.max(most.get(group) ?? 0, Number(number)))
        }
      }
    },
    finish(): { readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] } {
      const numbered = groups.flatMap(([group, parts]) =>
        Array.from({ length: Math.max(1, most.get(group) ?? 0) }, (_, at) =>
          parts.map((part) => `${group} ${at + 1} - ${part}`),
        ).flat(),
      )
      const names = [...plain, ...numbered]
      return {
        columns: names.map((name) => ({ key: name, header: name, type: 'text' })),
        rows: rows.map((cells) => names.map((name): TableCell => cells.get(name) ?? null)),
      }
    },
  }
}
