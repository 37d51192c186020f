import type { Day } from '#shared/domain/calendar-date.ts'
import type { PreferredChannel } from '#shared/domain/customer-profile.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'

export type SampleShopOptions = {
  readonly customers: number
  readonly purchases: number
  /** Any safe integer. */
  readonly seed: number
  /** The last day of the three years. */
  readonly on: Day
  readonly locale: AppLanguage
  /** ISO 4217. */
  readonly currency: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

export type SampleProduct = {
  readonly name: string
  readonly code: string
  /** Of goods in packets; empty for what is weighed, poured or done. */
  readonly barcode: string
  readonly category: string
  readonly unit: string
  readonly priceMinor: number
  /** Until `pricesRaisedOn`. */
  readonly formerPriceMinor: number
  /** null for services */
  readonly costMinor: number | null
  /** Usual days between two buys; null where there is no rhythm (gifts, services). */
  readonly usualDays: number | null
}

export type SampleLabelled = { readonly label: string; readonly value: string }

export type SampleAddress = {
  readonly label: string
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
}

export type SampleCustomer = {
  readonly kind: 'person' | 'company'
  readonly namePrefix: string
  readonly givenName: string
  readonly familyName: string
  readonly company: string
  readonly nickname: string
  readonly jobTitle: string
  /** `YYYY-MM-DD`, `--MM-DD` where the year is not known, or null. */
  readonly birthday: string | null
  readonly phones: readonly SampleLabelled[]
  readonly emails: readonly SampleLabelled[]
  readonly addresses: readonly SampleAddress[]
  readonly profiles: readonly { readonly service: string; readonly value: string }[]
  readonly tags: readonly string[]
  readonly note: string
  readonly source: string
  readonly createdOn: Day
}

export type SampleLine = {
  readonly productIndex: number
  /** Thousandths; negative = return. */
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly totalMinor: number
}

export type SamplePayment = {
  readonly method: 'cash' | 'card' | 'transfer' | 'credit'
  /** Negative where money is given back. */
  readonly amountMinor: number
  readonly day: Day
  /** Of what was left to be paid. */
  readonly dueOn?: Day
}

/** A payment of the credit book; the others are worked out of it. */
export type SampleCreditPayment = {
  readonly customerIndex: number
  readonly day: Day
  readonly amountMinor: number
  readonly method: 'cash' | 'card'
  /** Index of the purchase whose instalment it is; null = the oldest ones. */
  readonly purchaseIndex: number | null
}

export type SamplePurchase = {
  /** null = walk-in */
  readonly customerIndex: number | null
  readonly day: Day
  /** Local wall time, `HH:MM`. */
  readonly time: string
  readonly lines: readonly SampleLine[]
  readonly payments: readonly SamplePayment[]
  readonly totalMinor: number
  readonly note: string
}

export type SampleFollowUp = {
  readonly customerIndex: number | null
  readonly title: string
  readonly note: string
  readonly dueOn: Day
  readonly repeat: { readonly every: number; readonly unit: 'day' | 'week' | 'month' | 'year' } | null
  readonly doneOn: Day | null
  readonly createdOn: Day
}

export type SampleActivity = {
  readonly kind: 'call' | 'visit' | 'message' | 'note'
  readonly day: Day
  readonly text: string
}

/** What is known of a customer beside what they buy; customers are named by their index. */
export type SampleLife = {
  readonly preferredChannel: PreferredChannel | ''
  readonly facts: readonly {
    readonly kind: 'hobby' | 'taste' | 'allergy'
    readonly text: string
    readonly pinned: boolean
  }[]
  readonly family: readonly { readonly relation: string; readonly name: string; readonly birthday: Day }[]
  readonly yearlyDays: readonly { readonly kind: 'slava'; readonly label: string; readonly date: string }[]
  readonly activities: readonly SampleActivity[]
  readonly referredBy: number | null
  /** Who works there, of a company. */
  readonly people: readonly number[]
}

/** Purchases are in the order of day and time, customers in the order in which they came to the shop. */
export type SampleShop = {
  readonly shopName: string
  readonly products: readonly SampleProduct[]
  readonly pricesRaisedOn: Day
  readonly customers: readonly SampleCustomer[]
  /** One for each customer. */
  readonly lives: readonly SampleLife[]
  readonly purchases: readonly SamplePurchase[]
  readonly creditPayments: readonly SampleCreditPayment[]
  readonly followUps: readonly SampleFollowUp[]
}
