import type { Insertable } from 'kysely'
import { minorDigits } from '#shared/domain/currency.ts'
import { fold, indexText } from '#shared/domain/name-folding.ts'
import { createRandom, seededInstant, seededUid } from '#shared/domain/random.ts'
import type { ShopTables } from '#db/schema.ts'
import type { SampleShop } from './sample-shop-types.ts'
import type { SampleTarget } from './sample-target.ts'

type Row<T extends keyof ShopTables> = Insertable<ShopTables[T]>

/** The day on which the shop begins. */
const openedOn = ({ purchases, customers }: SampleShop): string =>
  purchases[0]?.day ?? customers[0]?.createdOn ?? '2020-01-01'

export function* productRows(sample: SampleShop, target: SampleTarget): Generator<Row<'products'>> {
  const opened = openedOn(sample)
  for (const [index, product] of sample.products.entries()) {
    const createdAt = seededInstant(target.random, opened)
    yield {
      id: target.first.product + index,
      uid: seededUid(target.random, createdAt),
      name: product.name,
      folded: fold(product.name),
      code: product.code,
      barcode: product.barcode,
      category: product.category,
      unit: product.unit,
      price: product.priceMinor,
      cost: product.costMinor,
      currency: target.currency,
      usual_days: product.usualDays,
      created_at: createdAt,
      updated_at: createdAt,
    }
  }
}

/** Today's price, and the one before where the shop is old enough to have had it. */
export function* priceRows(sample: SampleShop, { first, currency }: SampleTarget): Generator<Row<'product_prices'>> {
  const [opened, raised] = [openedOn(sample), sample.pricesRaisedOn]
  for (const [index, { priceMinor, formerPriceMinor }] of sample.products.entries()) {
    const row = { product_id: first.product + index, currency }
    const hasRisen = opened < raised && formerPriceMinor !== priceMinor
    if (hasRisen) yield { ...row, price: formerPriceMinor, from_day: opened }
    yield { ...row, price: priceMinor, from_day: hasRisen ? raised : opened }
  }
}

export function* purchaseRows({ purchases }: SampleShop, target: SampleTarget): Generator<Row<'purchases'>> {
  const { first, currency, staffId, random } = target
  for (const [index, purchase] of purchases.entries()) {
    // The wall time stands for UTC: an instant nobody compares with the day, and uids come in order.
    const createdAt = `${purchase.day}T${purchase.time}:00.000Z`
    yield {
      id: first.purchase + index,
      uid: seededUid(random, createdAt),
      number: first.purchase + index,
      contact_id: purchase.customerIndex === null ? null : first.contact + purchase.customerIndex,
      day: purchase.day,
      time: purchase.time,
      currency,
      total: purchase.totalMinor,
      is_return: purchase.lines.every(({ quantity }) => quantity < 0) ? 1 : 0,
      note: purchase.note,
      folded: purchase.note === '' ? '' : indexText([purchase.note]),
      staff_id: staffId,
      created_at: createdAt,
      updated_at: createdAt,
    }
  }
}

export function* lineRows({ purchases, products }: SampleShop, target: SampleTarget): Generator<Row<'purchase_lines'>> {
  const perUnit = 10 ** (4 - minorDigits(target.currency))
  for (const [index, { lines }] of purchases.entries()) {
    for (let position = 0; position < lines.length; position += 1) {
      const line = lines[position]
      if (line === undefined) continue
      yield {
        purchase_id: target.first.purchase + index,
        position,
        product_id: target.first.product + line.productIndex,
        name: products[line.productIndex]?.name ?? '',
        quantity: line.quantity,
        unit_price: line.unitPriceMinor * perUnit,
        line_total: line.totalMinor,
      }
    }
  }
}

export function* paymentRows({ purchases }: SampleShop, target: SampleTarget): Generator<Row<'payments'>> {
  const { currency } = target
  for (const [index, { payments }] of purchases.entries()) {
    for (const { method, amountMinor, day, dueOn = null } of payments) {
      yield { purchase_id: target.first.purchase + index, method, amount: amountMinor, currency, day, due_on: dueOn }
    }
  }
}

export function* creditRows({ creditPayments }: SampleShop, target: SampleTarget): Generator<Row<'credit_entries'>> {
  const { first, currency, staffId, seed } = target
  const random = createRandom(seed, 'credit records')
  for (const [index, { customerIndex, day, amountMinor, method, purchaseIndex }] of creditPayments.entries()) {
    const createdAt = `${day}T12:00:00.000Z`
    yield {
      uid: seededUid(random, createdAt),
      number: index + 1,
      contact_id: first.contact + customerIndex,
      kind: 'payment',
      day,
      amount: amountMinor,
      currency,
      method,
      due_on: null,
      purchase_id: purchaseIndex === null ? null : first.purchase + purchaseIndex,
      staff_id: staffId,
      created_at: createdAt,
      updated_at: createdAt,
      deleted_at: null,
    }
  }
}
