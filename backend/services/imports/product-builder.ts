import { categoryLevels, MAX_CATEGORY_LEVELS, normalCategory } from '#shared/domain/category-path.ts'
import { cleanLine } from '#shared/domain/clean-text.ts'
import { minorDigits } from '#shared/domain/currency.ts'
import type { ProductField } from '#shared/domain/import-fields.ts'
import { largestPrice } from '#shared/domain/money.ts'
import { foreignCurrency, refuse, scaled, type RefusedRow } from './cell-numbers.ts'
import { readYesNo } from './columns/yes-no-words.ts'
import type { PlannedColumn } from './columns/settle-columns.ts'
import { splitNumber, type DecimalSign } from './number-text.ts'
import { uidForm } from './uid-form.ts'
import type { ProductRecord } from './import-types.ts'

export type ProductContext = {
  readonly currency: string
  /** Decimal sign of each numeric column, null where nothing tells. */
  readonly signs: ReadonlyMap<number, DecimalSign | null>
}

export type BuiltProduct = { readonly kind: 'product'; readonly product: ProductRecord } | RefusedRow

/** The longest code, barcode, category or unit (shared/contract/values.ts). */
const LINE = 300
const MOST_DAYS = 3650

/** Cells → one product for one plan of columns. Empty cells say nothing. */
export const productBuilder = (
  columns: readonly PlannedColumn<ProductField>[],
  { currency, signs }: ProductContext,
): ((cells: readonly string[], row: number) => BuiltProduct) => {
  const at = new Map(columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])))
  const digits = minorDigits(currency)
  const most = largestPrice(currency)

  return (cells, row) => {
    const cell = (field: ProductField): string => {
      const index = at.get(field)
      return index === undefined ? '' : cleanLine(cells[index] ?? '')
    }
    const said = (field: ProductField): string | undefined => cell(field).slice(0, LINE) || undefined
    const surplus = cells.slice(columns.length).find((each) => each.trim() !== '')
    // A number cut in two by its own decimal comma must not pass as two numbers.
    if (surplus !== undefined) return refuse('too-many-cells', surplus.trim())

    const name = said('product') ?? said('productCode')
    if (name === undefined) return refuse('no-product-name', '')
    const money = (field: 'productPrice' | 'cost') => {
      const value = scaled(cell(field), signs.get(at.get(field) ?? -1) ?? null, digits, most, 'bad-amount')
      if (value?.kind === 'number' && value.value < 0) return refuse('amount-out-of-range', cell(field))
      const foreign = foreignCurrency(splitNumber(cell(field))?.unit.toLowerCase() ?? '', currency)
      return foreign === null ? value : refuse('other-currency', foreign)
    }
    const price = money('productPrice')
    if (price?.kind === 'refused') return price
    const cost = money('cost')
    if (cost?.kind === 'refused') return cost

    const days = cell('usualDays')
    const usualDays = days === '' ? undefined : /^\d{1,4}$/.test(days) ? Number(days) : 0
    if (usualDays !== undefined && (usualDays < 1 || usualDays > MOST_DAYS)) return refuse('bad-days', days)
    const active = cell('active') === '' ? undefined : readYesNo(cell('active'))
    if (active === null) return refuse('bad-yes-no', cell('active'))
    const category = normalCategory(cell('category'))
    if (categoryLevels(category).length > MAX_CATEGORY_LEVELS || category.length > LINE)
      return refuse('category-too-deep', category)

    const uid = cell('productUid')
    return {
      kind: 'product',
      product: {
        row,
        uid: uidForm.test(uid) ? uid : '',
        name,
        code: said('productCode'),
        barcode: said('barcode'),
        category: category || undefined,
        unit: said('unit'),
        price: price?.value,
        cost: cost?.value,
        usualDays,
        active,
      },
    }
  }
}
