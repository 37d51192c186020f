import {
  addressFields,
  emailLabels,
  phoneLabels,
  profileFieldNames,
  urlLabels,
  type AddressSlot,
  type CustomerField,
  type PaymentField,
  type ProductField,
  type PurchaseField,
} from '#shared/domain/import-fields.ts'

const ofSlot = (slot: AddressSlot): readonly CustomerField[] =>
  addressFields.filter((field) => field.startsWith(slot) && /^[A-Z]/.test(field.slice(slot.length)))

/** The fields as the select offers them. Every field of import-fields.ts is in exactly one group. */
export const customerGroups = {
  name: ['displayName', 'givenName', 'familyName', 'additionalName', 'namePrefix', 'nameSuffix', 'nickname'],
  phones: [...(Object.keys(phoneLabels) as (keyof typeof phoneLabels)[]), 'phoneLabel'],
  emails: [...(Object.keys(emailLabels) as (keyof typeof emailLabels)[]), 'emailLabel', 'emailName'],
  work: ['company', 'department', 'jobTitle', 'kind'],
  days: ['birthday', 'birthdayDay', 'birthdayMonth', 'birthdayYear', 'anniversary', 'event', 'eventLabel'],
  address: [...ofSlot('address'), 'addressLabel'],
  home: ofSlot('home'),
  workAddress: ofSlot('work'),
  other: ofSlot('other'),
  web: [...(Object.keys(urlLabels) as (keyof typeof urlLabels)[]), 'urlLabel', 'profile', 'profileService'],
  profile: profileFieldNames,
  more: ['tags', 'note', 'noteLine', 'noteLabel', 'creditLimit', 'creditDays', 'source', 'externalId', 'uid'],
} as const satisfies Record<string, readonly CustomerField[]>

export const purchaseGroups = {
  customer: [
    'customer',
    'customerGivenName',
    'customerFamilyName',
    'customerPhone',
    'customerEmail',
    'customerId',
    'customerUid',
  ],
  when: ['date', 'time', 'receipt', 'purchaseUid'],
  what: ['product', 'productCode', 'quantity', 'saleKind', 'status', 'purchaseNote'],
  paid: [
    'amount',
    'unitPrice',
    'discount',
    'purchaseDiscount',
    'rounding',
    'shipping',
    'tax',
    'refunded',
    'purchaseTotal',
    'currency',
    'paymentMethod',
    'paid',
    'dueOn',
  ],
} as const satisfies Record<string, readonly PurchaseField[]>

export const productGroups = {
  catalogue: ['product', 'productCode', 'barcode', 'category', 'unit', 'productUid'],
  pricesAndUse: ['productPrice', 'cost', 'usualDays', 'active'],
} as const satisfies Record<string, readonly ProductField[]>

export const paymentGroups = {
  customer: purchaseGroups.customer,
  when: ['date', 'receipt', 'reference'],
  paid: ['amount', 'paidIn', 'paidOut', 'refunded', 'direction', 'status', 'currency', 'paymentMethod'],
} as const satisfies Record<string, readonly PaymentField[]>
