import type { PurchaseField } from '#shared/domain/import-fields.ts'
import { foldHeader } from './header-fold.ts'

type Layout = {
  /** Headers that only this program writes, folded. */
  readonly marks: readonly string[]
  /** What words mean there and nowhere else, folded. */
  readonly fields: ReadonlyMap<string, PurchaseField | null>
}

/** Programs that call things as nobody else does. */
const layouts: readonly Layout[] = [
  {
    // Shopify writes the number of the order under `Name`; the telephone of the bill is that of the customer.
    marks: ['lineitem name', 'lineitem price'],
    fields: new Map([
      ['name', 'receipt'],
      ['id', null],
      ['total', 'purchaseTotal'],
      ['subtotal', null],
      ['shipping name', null],
      ['receipt number', null],
    ]),
  },
  {
    // Amazon's price of an item is that of all its pieces.
    marks: ['amazon order id', 'asin'],
    fields: new Map([['item price', 'amount']]),
  },
  {
    marks: ['order item id', 'quantity purchased'],
    fields: new Map([
      ['item price', 'amount'],
      ['payments date', null],
    ]),
  },
  {
    // What eBay calls the total price is that of the order with postage and taxes.
    marks: ['sales record number', 'sold for'],
    fields: new Map([
      ['total price', 'purchaseTotal'],
      ['ship to name', null],
      ['ebay collected tax', null],
    ]),
  },
  {
    // Magento numbers its orders under `ID`.
    marks: ['purchase point', 'purchase date'],
    fields: new Map([
      ['id', 'receipt'],
      ['subtotal', null],
    ]),
  },
  {
    marks: ['reference', 'new client', 'total'],
    fields: new Map([
      ['reference', 'receipt'],
      ['delivery', null],
    ]),
  },
  {
    // The gross sales of Square are before the discount; the tax comes on top of the net ones.
    marks: ['price point name', 'net sales'],
    fields: new Map([['tax', null]]),
  },
]

/** The words of the program that wrote these headers; null where they are nobody's. */
export function shopLayout(headers: readonly string[]): Layout['fields'] | null {
  const folded = new Set(headers.map(foldHeader))
  return layouts.find(({ marks }) => marks.every((mark) => folded.has(mark)))?.fields ?? null
}
