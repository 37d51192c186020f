import type { rhythms } from '#shared/contract/rhythms.ts'
import { AppError } from '#shared/contract/errors.ts'
import { deleteRow, insertRow, type Act } from '#db/journal.ts'
import { readProduct } from '#db/repositories/products.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'

type Unit = { readonly customerId: number; readonly productId: number | null }
type Input = HandlerInput<typeof rhythms.correct>

/** 12-01 → 1201. */
const monthDayNumber = (text: string): number => Number(text.slice(0, 2)) * 100 + Number(text.slice(3))

/** Takes away what was corrected of a unit. @returns how many there were */
async function removeCorrections(running: Act, { customerId, productId }: Unit): Promise<number> {
  const rows = await running.trx
    .selectFrom('rhythm_corrections')
    .select('id')
    .where('contact_id', '=', customerId)
    .where('product_id', 'is', productId)
    .execute()
  for (const { id } of rows) await deleteRow(running, 'rhythm_corrections', id)
  running.touchedDealings.add(customerId)
  return rows.length
}

async function summaryOf({ db }: OpenShop, code: string, { customerId, productId }: Unit) {
  const name = await bookableName(db, customerId)
  const product = productId === null ? null : await readProduct(db, productId)
  if (productId !== null && product === null) throw new AppError('not-found', { kind: 'product', id: productId })
  return { code, params: { name, product: product?.name ?? null } }
}

/** Writes a correction in place of an earlier one of the same unit, in a running act. */
export async function replaceCorrection(
  running: Act,
  shop: OpenShop,
  { customerId, productId, correction, note }: Input,
): Promise<void> {
  await removeCorrections(running, { customerId, productId })
  await insertRow(running, 'rhythm_corrections', {
    contact_id: customerId,
    product_id: productId,
    kind: correction.kind,
    days: correction.kind === 'interval' ? correction.days : null,
    yearly_from: correction.kind === 'yearly' ? monthDayNumber(correction.from) : null,
    yearly_to: correction.kind === 'yearly' ? monthDayNumber(correction.to) : null,
    until_day: correction.kind === 'paused' ? correction.until : null,
    note,
    created_on: shop.today(),
    staff_id: shop.staffId,
  })
}

/** The owner says how it is; an earlier correction of the same unit goes. */
export async function correctRhythm(shop: OpenShop, input: Input) {
  const summary = await summaryOf(shop, `rhythm-corrected-${input.correction.kind}`, input)
  return await act(shop, summary, async (running) => {
    await bookableName(running.trx, input.customerId)
    await replaceCorrection(running, shop, input)
    return {}
  })
}

/** The model counts again. */
export async function takeBackCorrection(shop: OpenShop, unit: Unit) {
  const summary = await summaryOf(shop, 'rhythm-correction-removed', unit)
  return await act(shop, summary, async (running) => {
    if ((await removeCorrections(running, unit)) === 0) throw new AppError('not-found', { kind: 'correction' })
    return {}
  })
}
