import type { CustomerField } from '#shared/domain/import-fields.ts'

const groups: Readonly<Record<string, Readonly<Record<string, CustomerField>>>> = {
  email: { label: 'emailLabel', type: 'emailLabel', value: 'email' },
  phone: { label: 'phoneLabel', type: 'phoneLabel', value: 'phone' },
  address: {
    label: 'addressLabel',
    type: 'addressLabel',
    formatted: 'addressFormatted',
    street: 'addressStreet',
    'extended address': 'addressStreet2',
    city: 'addressCity',
    'po box': 'addressPoBox',
    region: 'addressRegion',
    'postal code': 'addressPostalCode',
    country: 'addressCountry',
  },
  organization: { name: 'company', title: 'jobTitle', department: 'department' },
  website: { label: 'urlLabel', type: 'urlLabel', value: 'url' },
  im: { service: 'profileService', value: 'profile' },
  event: { label: 'eventLabel', type: 'eventLabel', value: 'event' },
  relation: { label: 'noteLabel', type: 'noteLabel', value: 'noteLine' },
  'custom field': { label: 'noteLabel', type: 'noteLabel', value: 'noteLine' },
}

/**
 * Google's numbered groups: `E-mail 1 - Value`, `Address 2 - Postal Code`, `Organization 1 - Title`. Columns of one
 * group belong together; null fields are known and hold nothing for us. The dash tells them from Outlook's `E-mail 2 Type`.
 */
export const googleColumn = (header: string, folded: string): { field: CustomerField | null; group: string } | null => {
  if (!/\d\s+[-–]\s/.test(header)) return null
  const parts =
    /^(email|phone|address|organization|website|im|event|relation|custom field|jot|calendar link) (\d{1,3}) ([a-z ]{2,20})$/.exec(
      folded,
    )
  if (!parts) return null
  const [, kind = '', number = '', part = ''] = parts
  const field = groups[kind]?.[part]
  return { field: field ?? null, group: `${kind} ${number}` }
}
