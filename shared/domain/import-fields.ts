/**
 * What a column of a file can mean. The mapping select of the import screen offers these in this order. A field may be
 * given to several columns: phones, e-mails, addresses and tags add up, of the others the first filled cell counts.
 */
export const addressSlots = ['address', 'home', 'work', 'other'] as const
export type AddressSlot = (typeof addressSlots)[number]

export const addressParts = [
  'Street',
  'Street2',
  'Street3',
  'PoBox',
  'PostalCode',
  'City',
  'Region',
  'Country',
  'Formatted',
] as const
export type AddressPart = (typeof addressParts)[number]

/** `homeCity`, `workStreet2`, `addressCountry` … */
export type AddressField = `${AddressSlot}${AddressPart}`
export const addressFields: readonly AddressField[] = addressSlots.flatMap((slot) =>
  addressParts.map((part): AddressField => `${slot}${part}`),
)

/** Field of a phone column → label of the contact point. */
export const phoneLabels = {
  phone: '',
  phoneMobile: 'mobile',
  phoneHome: 'home',
  phoneWork: 'work',
  phoneMain: 'main',
  phoneCompany: 'company',
  phoneOther: 'other',
  fax: 'fax',
  faxHome: 'home fax',
  faxWork: 'work fax',
  faxOther: 'other fax',
  pager: 'pager',
  phoneCar: 'car',
  phoneCallback: 'callback',
  phoneRadio: 'radio',
  phoneIsdn: 'isdn',
  phoneTty: 'tty',
} as const
export const emailLabels = { email: '', emailHome: 'home', emailWork: 'work', emailOther: 'other' } as const
export const urlLabels = { url: '', urlHome: 'home', urlWork: 'work' } as const

/** Columns that hold one plain text of the customer. */
export const customerTextFields = [
  'displayName',
  'namePrefix',
  'givenName',
  'additionalName',
  'familyName',
  'nameSuffix',
  'nickname',
  'company',
  'department',
  'jobTitle',
] as const

/** What is known of a person beside names and contact points (customer-profile.ts). */
export const profileFieldNames = [
  'preferredChannel',
  'preferredHours',
  'language',
  'yearlyDay',
  'yearlyDayKind',
  'yearlyDayDate',
  'relative',
  'relativeRelation',
  'relativeBirthday',
  'relativeNameDay',
  'relativeNote',
  'fact',
  'factKind',
  'factPinned',
] as const
export type ProfileFieldName = (typeof profileFieldNames)[number]

export const customerFields = [
  ...customerTextFields,
  /** Whether it is a company: our own word for it. */
  'kind',
  ...(Object.keys(phoneLabels) as (keyof typeof phoneLabels)[]),
  'phoneLabel',
  ...(Object.keys(emailLabels) as (keyof typeof emailLabels)[]),
  'emailLabel',
  /** Name beside an e-mail address: used only where the row has no other name. */
  'emailName',
  ...addressFields,
  'addressLabel',
  ...(Object.keys(urlLabels) as (keyof typeof urlLabels)[]),
  'urlLabel',
  'profile',
  'profileService',
  'birthday',
  'birthdayYear',
  'birthdayMonth',
  'birthdayDay',
  'anniversary',
  /** Google's `Event n`: an anniversary by its label, else a line of the note. */
  'event',
  'eventLabel',
  'tags',
  'note',
  /** Kept as a line `Header: text` at the end of the note: spouse, children, hobby, account … */
  'noteLine',
  'noteLabel',
  /** How they came to know the shop. */
  'source',
  ...profileFieldNames,
  /** What they may owe at most, and the days until it is to be paid. */
  'creditLimit',
  'creditDays',
  'externalId',
  /** The identity of the record in our own files. */
  'uid',
] as const
export type CustomerField = (typeof customerFields)[number]

/** An own field of the shop as the target of a column. */
export const customTargetOf = (fieldId: number): string => `custom:${fieldId}`

/**
 * A new own field as the target of a column: `custom:new`, `custom:new:Ring size`, or with its kind
 * `custom:new/number:Ring size`. Without a name it is called as the column, without a kind the cells tell.
 */
export const newFieldTarget = 'custom:new'

export const purchaseFields = [
  'customerId',
  'customer',
  'customerGivenName',
  'customerFamilyName',
  'customerEmail',
  'customerPhone',
  'customerUid',
  'date',
  'time',
  'receipt',
  /** The identity of the purchase in our own files. */
  'purchaseUid',
  'product',
  'productCode',
  'quantity',
  'unitPrice',
  'discount',
  'amount',
  /** Of the whole purchase, in the first of its rows. */
  'purchaseDiscount',
  'rounding',
  /** Of the whole purchase, however many of its rows say it; what it came to is needed where no line has an amount. */
  'purchaseTotal',
  'shipping',
  'tax',
  'refunded',
  /** How much of it is paid, or whether. */
  'paid',
  'currency',
  'paymentMethod',
  /** How far it got; may be given to several columns. */
  'status',
  /** In a word, whether the line is a sale or a return. */
  'saleKind',
  /** When what is on account is to be paid. */
  'dueOn',
  'purchaseNote',
] as const
export type PurchaseField = (typeof purchaseFields)[number]

export const productFields = [
  'product',
  'productCode',
  'barcode',
  'category',
  'unit',
  'productPrice',
  'cost',
  'usualDays',
  'active',
  /** The identity of the product in our own files. */
  'productUid',
] as const
export type ProductField = (typeof productFields)[number]

/** Payments: later ones of customers, and what came in on a bank account. */
export const paymentFields = [
  'customerId',
  'customer',
  'customerGivenName',
  'customerFamilyName',
  'customerEmail',
  'customerPhone',
  'customerUid',
  'date',
  'amount',
  /** Of statements with a column for each way; what went out is left out. */
  'paidIn',
  'paidOut',
  'refunded',
  /** How far it got; may be given to several columns. */
  'status',
  /** Which way the money went, in a word or a letter, where the amount has no sign. */
  'direction',
  'currency',
  'paymentMethod',
  'receipt',
  /** What the payment is for; may be given to several columns. */
  'reference',
] as const
export type PaymentField = (typeof paymentFields)[number]

export type ImportField =
  | { readonly kind: 'customers'; readonly field: CustomerField }
  | { readonly kind: 'purchases'; readonly field: PurchaseField }
  | { readonly kind: 'products'; readonly field: ProductField }
  | { readonly kind: 'payments'; readonly field: PaymentField }

/** The fields of all kinds of files, tagged by kind. */
export const importFields: readonly ImportField[] = [
  ...customerFields.map((field) => ({ kind: 'customers' as const, field })),
  ...purchaseFields.map((field) => ({ kind: 'purchases' as const, field })),
  ...productFields.map((field) => ({ kind: 'products' as const, field })),
  ...paymentFields.map((field) => ({ kind: 'payments' as const, field })),
]

export const isCustomerField = (text: string): text is CustomerField =>
  (customerFields as readonly string[]).includes(text)
export const isPurchaseField = (text: string): text is PurchaseField =>
  (purchaseFields as readonly string[]).includes(text)
export const isProductField = (text: string): text is ProductField =>
  (productFields as readonly string[]).includes(text)
export const isPaymentField = (text: string): text is PaymentField =>
  (paymentFields as readonly string[]).includes(text)
