import type { FieldsData } from '@kenjiuno/msgreader'
import type { CustomerField } from '#shared/domain/import-fields.ts'
import { namedValue, rawText } from './msg-file.ts'
import { tidyText } from './html-text.ts'

/** A contact of Outlook as cells of a table: field → what stands in it. */
export type ContactCells = Readonly<Partial<Record<CustomerField, string>>>

const text = (value: unknown): string => (typeof value === 'string' ? tidyText(value.replaceAll('\0', '')) : '')

/** Outlook keeps the birthday twice: as an instant of the writer's zone, and as a day, which is the right one. */
function dayOf(value: unknown): string {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN
  const year = Number.isNaN(ms) ? 0 : new Date(ms).getUTCFullYear()
  // 1 January 4501 is what Outlook writes for no day.
  return year < 1700 || year > 4000 ? '' : new Date(ms).toISOString().slice(0, 10)
}

const email = (value: unknown): string => {
  const address = text(value)
  return address.includes('@') ? address : ''
}

/** Cells of a contact; texts by the numbers of [MS-OXOCNTC]. */
export function contactCells(fields: FieldsData): ContactCells {
  const named = (lid: number): string => text(namedValue(fields, lid))
  const cells: Partial<Record<CustomerField, string>> = {
    namePrefix: text(fields.displayNamePrefix),
    givenName: text(fields.givenName),
    additionalName: text(fields.middleName),
    familyName: text(fields.surname),
    nameSuffix: text(fields.generation),
    nickname: text(rawText(fields, '3a4f')),
    company: text(fields.companyName),
    department: text(fields.departmentName),
    jobTitle: text(fields.title),
    displayName: text(fields.name) || text(fields.fileUnder) || text(fields.subject),
    phoneWork: text(fields.businessTelephoneNumber),
    phoneHome: text(fields.homeTelephoneNumber),
    phoneMobile: text(fields.mobileTelephoneNumber),
    phoneMain: text(rawText(fields, '3a1a')),
    phoneCompany: text(rawText(fields, '3a57')),
    phoneOther: text(rawText(fields, '3a1f')),
    phoneCar: text(rawText(fields, '3a1e')),
    pager: text(rawText(fields, '3a21')),
    faxWork: text(fields.businessFaxNumber),
    faxHome: text(rawText(fields, '3a25')),
    email: email(fields.email1EmailAddress) || email(fields.email1OriginalDisplayName),
    emailHome: email(namedValue(fields, 0x8093)),
    emailOther: email(namedValue(fields, 0x80a3)),
    workStreet: text(fields.workAddressStreet),
    workCity: text(fields.workAddressCity),
    workRegion: text(fields.workAddressState),
    workPostalCode: text(fields.workAddressPostalCode),
    workCountry: text(fields.workAddressCountry),
    homeStreet: rawText(fields, '3a5d'),
    homeCity: rawText(fields, '3a59'),
    homeRegion: rawText(fields, '3a5c'),
    homePostalCode: rawText(fields, '3a5b'),
    homeCountry: rawText(fields, '3a5a'),
    urlWork: text(fields.businessHomePage) || text(fields.contactHtml),
    url: rawText(fields, '3a50'),
    profile: named(0x8062),
    birthday:
      dayOf(namedValue(fields, 0x80de)) ||
      dayOf(fields.rawProps?.find(({ propertyTag }) => propertyTag?.toLowerCase().startsWith('3a42') === true)?.value),
    anniversary:
      dayOf(namedValue(fields, 0x80df)) ||
      dayOf(fields.rawProps?.find(({ propertyTag }) => propertyTag?.toLowerCase().startsWith('3a41') === true)?.value),
    note: text(fields.body),
  }
  return cells
}
