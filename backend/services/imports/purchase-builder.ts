import type { Day } from '#shared/domain/calendar-date.ts'
import { cleanLine, cleanText } from '#shared/domain/clean-text.ts'
import { minorDigits } from '#shared/domain/currency.ts'
import { importLimits } from '#shared/domain/import-limits.ts'
import type { PurchaseField } from '#shared/domain/import-fields.ts'
import { MAX_AMOUNT } from '#shared/domain/money.ts'
import { isPastPurchaseDay } from '#shared/domain/purchase-day.ts'
import { MAX_QUANTITY } from '#shared/domain/quantity.ts'
import { foreignCurrency, refuse, scaled, type RefusedRow } from './cell-numbers.ts'
import { isWalkInWord } from './columns/own-columns.ts'
import type { PlannedColumn } from './columns/settle-columns.ts'
import { readColumnMoment, readDate, readSerial, readTime, type DateOrder } from './date-text.ts'
import { readEmails } from './email-text.ts'
import { readDiscount, worthOfLine } from './line-discount.ts'
import { carryDown } from './carry-down.ts'
import { isPaid, saleState } from './sale-state.ts'
import { uidForm } from './uid-form.ts'
import { chargeWords, type WholePurchase } from './whole-purchase.ts'
import type { PurchaseRecord } from './import-types.ts'
import { splitNumber, type DecimalSign } from './number-text.ts'
import { phoneE164 } from './phone-text.ts'

export type PurchaseContext = {
  readonly dateOrder: DateOrder
  readonly today: Day
  readonly country: string | null
  readonly currency: string
  /** Names what is charged beside the things. */
  readonly locale: string
  readonly timeZone?: string | undefined
  /** Decimal sign of each numeric column, null where nothing tells. */
  readonly signs: ReadonlyMap<number, DecimalSign | null>
}

export type BuiltPurchase = { readonly kind: 'purchase'; readonly purchase: PurchaseRecord } | RefusedRow

/** The last day that the contract takes (values.ts). */
const LATEST_DUE: Day = '2299-12-31'
const wholeFields: readonly PurchaseField[] = ['shipping', 'tax', 'refunded', 'purchaseTotal', 'paid', 'status']
/** A word for what was brought back, in a column for the kind of sale. */
const returned = /refund|return|storno|retur|возврат|povra[tć]|r[uü]ckgabe|erstattung/iu
/** Prices are kept as numbers of at most this size, in 1/10000. */
const MAX_UNIT_PRICE = MAX_AMOUNT * 100

/** Cells → one purchase line for one plan of columns. */
export const purchaseBuilder = (
  columns: readonly PlannedColumn<PurchaseField>[],
  context: PurchaseContext,
): ((cells: readonly string[], row: number) => BuiltPurchase) => {
  const at = new Map(columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])))
  const numeric = (field: PurchaseField): DecimalSign | null => context.signs.get(at.get(field) ?? -1) ?? null
  const digits = minorDigits(context.currency)

  const carried = carryDown(columns)
  const stateColumns = columns.filter(({ field }) => field === 'status').map(({ index }) => index)
  const isAllIn = at.has('purchaseTotal') && !at.has('amount') && !at.has('unitPrice')
  const dateHeader = columns.find(({ field }) => field === 'date')?.header ?? ''
  const words = chargeWords(context.locale)
  const saysWhole = wholeFields.some((field) => at.has(field))
  /** Receipts whose total has been taken, where no line has an amount of its own. */
  const taken = new Set<string>()

  return (given, row) => {
    const cells = carried(given)
    const cell = (field: PurchaseField): string => {
      const index = at.get(field)
      return index === undefined ? '' : cleanLine(cells[index] ?? '')
    }
    /** What is no amount is none. */
    const money = (field: PurchaseField): number => {
      const read = scaled(cell(field), numeric(field), digits, MAX_AMOUNT, 'bad-amount')
      return read?.kind === 'number' ? read.value : 0
    }
    /** Nothing is due before it was bought; what can't be a due day is kept in the note. */
    const readDue = (text: string, bought: Day): { readonly day: Day | null; readonly unread: string } => {
      if (text === '') return { day: null, unread: '' }
      const read = readDate(text, context.dateOrder, context.today)
      const day = (read.kind === 'day' ? read : readSerial(text))?.day ?? null
      if (day !== null && day >= bought && day <= LATEST_DUE) return { day, unread: '' }
      return { day: null, unread: `${columns.find(({ field }) => field === 'dueOn')?.header ?? ''}: ${text}` }
    }
    const line = (field: PurchaseField): string => cell(field).slice(0, 300)
    const wholeOf = (states: readonly string[]): WholePurchase | undefined => {
      if (!saysWhole) return undefined
      const paid = cell('paid')
      const isWord = splitNumber(paid) === null || isPaid(paid) !== null
      const total = cell('purchaseTotal')
      return {
        shipping: Math.max(0, money('shipping')),
        tax: Math.max(0, money('tax')),
        refunded: Math.abs(money('refunded')),
        total: total === '' ? null : money('purchaseTotal'),
        paid: paid === '' || isWord ? null : money('paid'),
        isOwed: isPaid(paid) === false || states.some((state) => saleState(state) === 'unpaid'),
        isAllIn,
        words,
      }
    }
    const surplus = cells.slice(columns.length).find((each) => each.trim() !== '')
    // A number cut in two by its own decimal comma must not pass as two numbers.
    if (surplus !== undefined) return refuse('too-many-cells', surplus.trim())

    const states = stateColumns.map((index) => cleanLine(cells[index] ?? ''))
    const undone = states.find((state) => saleState(state) === 'undone')
    if (undone !== undefined) return refuse('not-completed', undone)

    const said = line('customer')
    const isWalkIn = isWalkInWord(said)
    const uid = line('customerUid')
    const purchaseUid = line('purchaseUid')
    const name =
      (isWalkIn ? '' : said) || [line('customerGivenName'), line('customerFamilyName')].filter(Boolean).join(' ')
    const email = readEmails(cell('customerEmail')).emails[0] ?? ''
    const phone = line('customerPhone')
    const externalId = line('customerId')
    if (name === '' && email === '' && phone === '' && externalId === '' && !isWalkIn) return refuse('no-customer', '')

    const moment = readColumnMoment(cell('date'), dateHeader, context.timeZone)
    const read = readDate(cell('date'), context.dateOrder, context.today)
    const date = moment ?? (read.kind === 'day' ? read : readSerial(cell('date')))
    if (date === null) return refuse(line('date') === '' ? 'no-date' : 'bad-date', cell('date'))
    if (!isPastPurchaseDay(date.day, context.today)) return refuse('impossible-date', cell('date'))

    const quantity = scaled(cell('quantity'), numeric('quantity'), 3, MAX_QUANTITY, 'bad-quantity')
    const unitPrice = scaled(cell('unitPrice'), numeric('unitPrice'), 4, MAX_UNIT_PRICE, 'bad-amount')
    const receipt = line('receipt')
    const isTaken = isAllIn && receipt !== '' && taken.has(`${date.day} ${receipt}`)
    if (isAllIn) taken.add(`${date.day} ${receipt}`)
    const amountField = isAllIn ? 'purchaseTotal' : 'amount'
    const amount = scaled(isTaken ? '' : cell(amountField), numeric(amountField), digits, MAX_AMOUNT, 'bad-amount')
    for (const value of [quantity, unitPrice, amount]) if (value?.kind === 'refused') return value
    const units = [
      cell('currency'),
      splitNumber(cell(amountField))?.unit ?? '',
      splitNumber(cell('unitPrice'))?.unit ?? '',
    ]
    const foreign = units
      .map((unit) => foreignCurrency(unit.toLowerCase(), context.currency))
      .find((each) => each !== null)
    if (foreign != null) return refuse('other-currency', foreign)

    const stated = quantity?.kind === 'number' ? quantity.value : 1000
    if (stated === 0) return refuse('bad-quantity', cell('quantity'))
    const signed = unitPrice?.kind === 'number' ? unitPrice.value : null
    // A negative price says that it is a return; prices are kept without sign.
    const count = (signed !== null && signed < 0) || returned.test(cell('saleKind')) ? -Math.abs(stated) : stated
    const price = signed === null ? null : Math.abs(signed)
    const worth = worthOfLine({
      quantity: count,
      unitPrice: price,
      amount: amount?.kind === 'number' ? amount.value : null,
      said: readDiscount(cell('discount'), numeric('discount'), digits),
      currency: context.currency,
    })
    if (worth === null) return refuse('amount-out-of-range', cell('unitPrice'))
    const due = readDue(cell('dueOn'), date.day)
    const note = cleanText(cells[at.get('purchaseNote') ?? -1] ?? '')
    return {
      kind: 'purchase',
      purchase: {
        row,
        customer: {
          uid: uidForm.test(uid) ? uid : '',
          externalId,
          name,
          email,
          phone,
          phoneE164: phone === '' ? null : phoneE164(phone, context.country),
        },
        day: date.day,
        time: readTime(cell('time')) ?? date.time,
        receipt,
        uid: uidForm.test(purchaseUid) ? purchaseUid : '',
        product: line('product') || line('productCode'),
        productCode: line('productCode'),
        quantity: count,
        unitPrice: price,
        discount: worth.discount,
        amount: worth.total,
        purchaseDiscount: isAllIn ? 0 : Math.abs(money('purchaseDiscount')),
        rounding: money('rounding'),
        whole: wholeOf(states),
        paymentMethod: states.some((state) => saleState(state) === 'waiting') ? '' : line('paymentMethod'),
        dueOn: due.day,
        note: [note, due.unread].filter(Boolean).join('\n').slice(0, importLimits.noteLength),
      },
    }
  }
}
