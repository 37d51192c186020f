import type { Day } from '#shared/domain/calendar-date.ts'
import { emptyProfile, type Profile } from '#shared/domain/customer-profile.ts'
import type { ImportRejection, ImportWarning, ImportWarningCode } from '#shared/domain/import-codes.ts'
import type { CustomValue } from '#shared/domain/custom-value.ts'
import type { ImageHeader } from '#shared/domain/image-header.ts'
import type { FilePart } from '#backend/file-store.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import type { ImportFormat, ImportType } from '#shared/domain/import-formats.ts'
import type { DateOrder } from './date-text.ts'
import type { RecordList } from './record-list.ts'
import type { DecimalSign } from './number-text.ts'
import type { MessageRecord } from './mail/message-record.ts'
import type { WholePurchase } from './whole-purchase.ts'

export type ImportAddress = {
  readonly label: string
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
  readonly formatted: string
}

/** A picture of somebody as it came in a file. */
export type ImportPhoto = ImageHeader & {
  readonly bytes: number
  readonly sha256: string
  /** The picture itself; the shop's own are compared without it. A function, so that no text of a record holds it. */
  readonly content?: (() => Uint8Array) | undefined
  /** Of one that the shop has. */
  readonly storedId?: number | undefined
}

/** A customer as understood: the record of interface.md §5 without what only the database knows. */
export type CustomerRecord = {
  readonly row: number
  /** Of a file of ours; empty in all others. */
  readonly uid: string
  readonly kind: 'person' | 'company'
  readonly displayName: string
  readonly namePrefix: string
  readonly givenName: string
  readonly additionalName: string
  readonly familyName: string
  readonly nameSuffix: string
  readonly nickname: string
  readonly company: string
  readonly department: string
  readonly jobTitle: string
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday: string | null
  readonly anniversary: string | null
  readonly emails: readonly { readonly label: string; readonly value: string }[]
  readonly phones: readonly { readonly label: string; readonly value: string; readonly e164: string | null }[]
  readonly addresses: readonly ImportAddress[]
  readonly urls: readonly { readonly label: string; readonly value: string }[]
  readonly profiles: readonly { readonly service: string; readonly value: string }[]
  readonly tags: readonly string[]
  readonly note: string
  /** Absent where the format has no pictures. */
  readonly photo?: ImportPhoto | null | undefined
  readonly source: string
  /** Minor units. */
  readonly creditLimit: number | null
  readonly creditDays: number | null
  readonly externalIds: readonly { readonly source: string; readonly value: string }[]
  /** Own fields of the shop by their id; choices by name. */
  readonly custom: Readonly<Record<string, CustomValue>>
} & Profile

/** A customer of whom nothing is said. */
export const emptyCustomer: CustomerRecord = {
  row: 0,
  uid: '',
  kind: 'person',
  displayName: '',
  namePrefix: '',
  givenName: '',
  additionalName: '',
  familyName: '',
  nameSuffix: '',
  nickname: '',
  company: '',
  department: '',
  jobTitle: '',
  birthday: null,
  anniversary: null,
  emails: [],
  phones: [],
  addresses: [],
  urls: [],
  profiles: [],
  tags: [],
  note: '',
  source: '',
  creditLimit: null,
  creditDays: null,
  externalIds: [],
  custom: {},
  ...emptyProfile,
}

/** One line of a purchases file, flat; the lines of one purchase are joined later. */
export type PurchaseRecord = {
  readonly row: number
  /** All empty for a purchase that names nobody on purpose. */
  readonly customer: {
    readonly uid: string
    readonly externalId: string
    readonly name: string
    readonly email: string
    readonly phone: string
    readonly phoneE164: string | null
  }
  readonly day: Day
  /** `HH:MM` or null. */
  readonly time: string | null
  readonly receipt: string
  /** The purchase's uid in a file of ours; else empty. */
  readonly uid: string
  readonly product: string
  readonly productCode: string
  /** Thousandths; negative = return. 1000 where the file says nothing. */
  readonly quantity: number
  /** 1/10000 of the currency unit. */
  readonly unitPrice: number | null
  /** Minor units, already taken off the amount; 0 where the file says nothing. */
  readonly discount: number
  /** Total of the line in minor units; null where the file has none. Negative = return. */
  readonly amount: number | null
  /** Of the whole purchase, a size in minor units; 0 where the row says nothing. */
  readonly purchaseDiscount: number
  /** Of the whole purchase, signed. */
  readonly rounding: number
  /** What else the row says of the whole purchase; absent where it says nothing. */
  readonly whole?: WholePurchase | undefined
  readonly paymentMethod: string
  /** When what is on account is to be paid; null where the file doesn't say it. */
  readonly dueOn: Day | null
  readonly note: string
}

/** A payment as understood: who paid is told when it is compared with the shop. */
export type PaymentRecord = {
  readonly row: number
  readonly customer: PurchaseRecord['customer']
  readonly day: Day
  /** Minor units, above 0. */
  readonly amount: number
  /** As the file has it. */
  readonly method: string
  /** A line of a bank statement rather than of a till. */
  readonly isStatement: boolean
  readonly receipt: string
  readonly reference: string
}

/** A product as understood. What the file doesn't say is undefined. */
export type ProductRecord = {
  readonly row: number
  /** Of a file of ours; empty in all others. */
  readonly uid: string
  readonly name: string
  readonly code?: string | undefined
  readonly barcode?: string | undefined
  readonly category?: string | undefined
  readonly unit?: string | undefined
  /** Minor units. */
  readonly price?: number | undefined
  readonly cost?: number | undefined
  readonly usualDays?: number | undefined
  readonly active?: boolean | undefined
}

export type ImportColumn = {
  /** 0-based. */
  readonly index: number
  /** Empty in a file without header. */
  readonly header: string
  /** `custom:12` for an own field of the shop. */
  readonly field: string | null
  /** The first filled cells, at most three. */
  readonly samples: readonly string[]
  /** The own field that the import makes of the column; its id is negative until then. */
  readonly newField?: StoredCustomField | undefined
}

export type ReadImportOptions = {
  /** The shop's day: two-digit years and birthdays are read against it. */
  readonly today: Day
  /** IANA name: what a file says with its zone is put into the shop's. */
  readonly timeZone?: string | undefined
  /** The shop's currency. */
  readonly currency: string
  /** BCP 47 or app language: breaks ties of code pages and of date order. */
  readonly locale: string
  /** Of the file, with its extension: tells a list of payments from one of purchases. */
  readonly fileName?: string | undefined
  /** ISO 3166, for phones without `+` and the date order; null where the shop has none. */
  readonly country?: string | null | undefined
  readonly type?: 'auto' | ImportType | undefined
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  readonly dateOrder?: DateOrder | undefined
  readonly hasHeader?: boolean | undefined
  /** The sign before the decimals of all numbers. */
  readonly decimal?: DecimalSign | undefined
  /** Of a workbook; without it the first sheet that holds a list. */
  readonly sheet?: string | undefined
  /** Header, or 0-based index as text → field of import-fields.ts; null leaves the column out. */
  readonly map?: Readonly<Record<string, string | null>> | undefined
  /** Name of the source of external ids: ids of one source are the same customer. */
  readonly source?: string | undefined
  /** Own fields of the shop, which columns may hold. */
  readonly customFields?: readonly StoredCustomField[] | undefined
  /** Called after every few milliseconds of work; resolves when the caller may go on. */
  readonly breathe?: (() => Promise<void>) | undefined
  readonly signal?: AbortSignal | undefined
  /** Share of the file that is done, 0 … 1. */
  readonly onProgress?: ((share: number) => void) | undefined
}

export type ImportProducer = 'outlook' | 'google' | 'thunderbird' | 'regulars' | 'plain'

type Reading = {
  readonly format: ImportFormat
  readonly producer: ImportProducer
  /** WHATWG name. */
  readonly encoding: string
  readonly delimiter: string
  readonly dateOrder: DateOrder
  readonly dateOrderAmbiguous: boolean
  readonly hasHeader: boolean
  /** The sign before the decimals; nothing where no number of the file tells. */
  readonly decimal?: DecimalSign | null | undefined
  readonly columns: readonly ImportColumn[]
  /** The corrections of an earlier import with the same headers, where they were used. */
  readonly remembered?: Readonly<Record<string, string | null>> | undefined
  /** Data records: header and blank lines are not counted. total = records + rejected. */
  readonly total: number
  readonly rejected: readonly ImportRejection[]
  /** Of the whole file first, then by row; of very many only the first. */
  readonly warnings: readonly ImportWarning[]
  /** How many rows each code is about, those that are not listed included; 1 for what is about the whole file. */
  readonly warningCounts: Readonly<Partial<Record<ImportWarningCode, number>>>
  /**
   * Records as the file has them, cells in column order, by their numbers: for the preview and for the rows that were left
   * out. Reading stops after the largest number that is wanted.
   */
  readonly originals: (wanted: ReadonlySet<number>) => Promise<ReadonlyMap<number, readonly string[]>>
  /** Records by their numbers in the form of their own file, each with its reason; absent where that form is a table. */
  readonly leftOut?: ((reasons: ReadonlyMap<number, string>) => Promise<LeftOutFile>) | undefined
}
/** A file of what was left out, ready to be mended and imported again. */
export type LeftOutFile = { readonly extension: string; readonly content: Uint8Array }

/** Bytes of the files of one import → what they say; throws ImportError only. */
export type ImportReader = (parts: readonly FilePart[], options: ReadImportOptions) => Promise<ImportReading>

export type ImportReading =
  | (Reading & { readonly type: 'customers'; readonly records: RecordList<CustomerRecord> })
  | (Reading & { readonly type: 'purchases'; readonly purchases: readonly PurchaseRecord[] })
  | (Reading & { readonly type: 'products'; readonly products: readonly ProductRecord[] })
  | (Reading & { readonly type: 'payments'; readonly payments: readonly PaymentRecord[] })
  | (Reading & { readonly type: 'messages'; readonly messages: readonly MessageRecord[] })
