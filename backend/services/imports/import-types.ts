import type { Day } from '#shared/domain/calendar-date.ts'
import { emptyProfile, type Profile } from '#shared/domain/customer-profile.ts'
import type { ImportRejection, ImportWarning, ImportWarningCode } from '#shared/domain/import-codes.ts'
import type { CustomValue } from '#shared/domain/custom-value.ts'
import type { FilePart } from '#backend/file-store.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import type { ImportFormat, ImportType } from '#shared/domain/import-formats.ts'
import type { DateOrder } from './date-text.ts'
import type { RecordList } from './record-list.ts'

export type ImportAddress = {
  readonly label: string
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
  readonly formatted: string
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
  readonly paymentMethod: string
  /** When what is on account is to be paid; null where the file doesn't say it. */
  readonly dueOn: Day | null
  readonly note: string
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
}

export type ReadImportOptions = {
  /** The shop's day: two-digit years and birthdays are read against it. */
  readonly today: Day
  /** The shop's currency. */
  readonly currency: string
  /** BCP 47 or app language: breaks ties of code pages and of date order. */
  readonly locale: string
  /** ISO 3166, for phones without `+` and the date order; null where the shop has none. */
  readonly country?: string | null | undefined
  readonly type?: 'auto' | ImportType | undefined
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  readonly dateOrder?: DateOrder | undefined
  readonly hasHeader?: boolean | undefined
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
  readonly columns: readonly ImportColumn[]
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
}
/** Bytes of the files of one import → what they say; throws ImportError only. */
export type ImportReader = (parts: readonly FilePart[], options: ReadImportOptions) => Promise<ImportReading>

export type ImportReading =
  | (Reading & { readonly type: 'customers'; readonly records: RecordList<CustomerRecord> })
  | (Reading & { readonly type: 'purchases'; readonly purchases: readonly PurchaseRecord[] })
  | (Reading & { readonly type: 'products'; readonly products: readonly ProductRecord[] })
