import type { Currency } from '#shared/domain/currency.ts'
import { scaledText, toDecimal } from '#shared/domain/money.ts'
import { quantityToDecimal } from '#shared/domain/quantity.ts'
import type {
  ExportedCustomer,
  ExportedFollowUp,
  ExportedLaterPayment,
  ExportedLine,
  ExportedPurchase,
} from '#db/repositories/export-rows.ts'
import type { ProductRow } from '#db/repositories/products.ts'
import { repeatOf } from '../follow-ups/repetition.ts'
import { customRecord } from './custom-columns.ts'
import { labelled, plainFields, profilesOf } from './customer-fields.ts'

/** Records as the interface page has them (§5): money and quantities as decimal numbers. */

const money = (minor: number | null, currency: string) => (minor === null ? null : toDecimal(minor, currency))

export const customerRecord = (customer: ExportedCustomer, currency: Currency) => ({
  ...plainFields(customer),
  emails: labelled(customer, 'email'),
  phones: customer.points
    .filter((point) => point.kind === 'phone')
    .map(({ label, value, e164 }) => ({ label, value, e164 })),
  addresses: customer.addresses.map((address) => ({
    label: address.label,
    street: address.street,
    city: address.city,
    region: address.region,
    postalCode: address.postal_code,
    country: address.country,
    formatted: address.formatted,
  })),
  urls: labelled(customer, 'url'),
  profiles: profilesOf(customer),
  photo:
    customer.photo === null
      ? null
      : {
          mediaType: customer.photo.media_type,
          bytes: customer.photo.bytes,
          width: customer.photo.width,
          height: customer.photo.height,
        },
  externalIds: customer.externalIds.map(({ source, value }) => ({ source, value })),
  custom: customRecord(customer.customFields, customer.custom, currency),
  creditLimit: money(customer.credit_limit, currency),
  balance: toDecimal(customer.balance, currency),
  companies: customer.relations.companies.map(({ uid, role }) => ({ uid, role })),
  household: customer.relations.household,
  referredBy: customer.relations.referredBy,
})

const line = (row: ExportedLine, currency: string) => ({
  product: row.name,
  quantity: quantityToDecimal(row.quantity),
  unitPrice: row.unit_price === null ? null : Number(scaledText(row.unit_price, 4)),
  discount: toDecimal(row.discount, currency),
  total: money(row.line_total, currency),
  returnOf: row.returnOf,
})

const payment = (row: ExportedPurchase['payments'][number]) => ({
  method: row.method,
  amount: toDecimal(row.amount, row.currency),
  day: row.day,
  dueOn: row.due_on,
})

export const purchaseRecord = (purchase: ExportedPurchase) => ({
  number: purchase.number,
  customerUid: purchase.customer?.uid ?? null,
  day: purchase.day,
  time: purchase.time,
  currency: purchase.currency,
  total: money(purchase.total, purchase.currency),
  discount: toDecimal(purchase.discount, purchase.currency),
  rounding: toDecimal(purchase.rounding, purchase.currency),
  lines: purchase.lines.map((row) => line(row, purchase.currency)),
  payments: purchase.payments.map(payment),
  campaign: purchase.campaign,
  staff: purchase.staff,
  note: purchase.note,
})

/** Lines on their own, with the number of their purchase. */
export const lineRecords = (purchase: ExportedPurchase) =>
  purchase.lines.map((row) => ({
    number: purchase.number,
    customerUid: purchase.customer?.uid ?? null,
    purchaseDay: purchase.day,
    currency: purchase.currency,
    ...line(row, purchase.currency),
  }))

/** Payments on their own, with the number of their purchase. */
export const paymentRecords = (purchase: ExportedPurchase) =>
  purchase.payments.map((row) => ({
    number: purchase.number,
    customerUid: purchase.customer?.uid ?? null,
    currency: row.currency,
    ...payment(row),
  }))

/** What was paid later, or in advance: the same record; the number is that of the purchase it was meant for. */
export const laterPaymentRecord = (row: ExportedLaterPayment) => ({
  number: row.number,
  customerUid: row.customer?.uid ?? null,
  currency: row.currency,
  method: row.method,
  amount: toDecimal(row.amount, row.currency),
  day: row.day,
  dueOn: null,
})

export const productRecord = (product: ProductRow) => ({
  uid: product.uid,
  name: product.name,
  code: product.code,
  barcode: product.barcode,
  category: product.category,
  unit: product.unit,
  price: money(product.price, product.currency),
  cost: money(product.cost, product.currency),
  currency: product.currency,
  usualDays: product.usual_days,
  active: product.active === 1,
})

export const followUpRecord = (row: ExportedFollowUp) => ({
  uid: row.uid,
  customerUid: row.customer?.uid ?? null,
  title: row.title,
  note: row.note,
  dueOn: row.due_on,
  time: row.time,
  repeat: repeatOf(row),
  repeatRule: row.repeat_rule,
  staff: row.staff,
  doneOn: row.done_on,
  createdOn: row.created_on,
})
