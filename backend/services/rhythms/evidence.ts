import type { RhythmEvidence, RhythmCorrectionInput } from '#shared/contract/rhythms.ts'
import { AppError } from '#shared/contract/errors.ts'
import { daysBetween } from '#shared/domain/calendar-date.ts'
import { mergePurchaseDays, type PurchaseDay } from '#shared/domain/purchase-days.ts'
import { quantityDays, silenceOn, stakeOf, standingOn, stateOn } from '#shared/domain/rhythm/rhythm.ts'
import { reasonOn } from '#shared/domain/rhythm/reason.ts'
import { modelOf } from '#shared/domain/rhythm/shop-model.ts'
import { linesUntil } from '#db/repositories/due-rhythms.ts'
import { readProductNames } from '#db/repositories/product-names.ts'
import { correctionsReader, fromCorrectionRow, type StoredCorrection } from '#db/repositories/rhythm-corrections.ts'
import { fromRhythmRow, rhythmsOf } from '#db/repositories/rhythms.ts'
import { readShopFit, readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { bookableName } from '../customers/bookable-customer.ts'

/** What a small picture can show. */
const mostGaps = 24

type Asked = { readonly customerId: number; readonly productId: number | null; readonly on?: string | undefined }

const gapsOf = (days: readonly PurchaseDay[]) =>
  days.slice(1).map(({ day: to }, index) => {
    const { day: from, quantity } = days[index] ?? { day: to, quantity: 0 }
    return { from, to, days: daysBetween(from, to), quantity }
  })

/** What was bought last of a product, and what is usual: the middle of all times before. */
function quantitiesOf(days: readonly PurchaseDay[]): RhythmEvidence['quantities'] {
  const last = days.at(-1)
  const before = days.slice(0, -1).map(({ quantity }) => quantity)
  const usual = before.sort((a, b) => a - b)[Math.floor((before.length - 1) / 2)]
  return last === undefined || usual === undefined ? null : { last: last.quantity, usual }
}

function correctionOf(row: StoredCorrection | undefined): RhythmEvidence['correction'] {
  if (row === undefined) return null
  const correction = fromCorrectionRow(row)
  // A loss is no correction that could be said here.
  if (correction.kind === 'gone') return null
  const said: RhythmCorrectionInput = correction.kind === 'moved-away' ? { kind: 'moved-away' } : correction
  return { correction: said, note: row.note, since: row.created_on, ofCustomer: row.product_id === null }
}

/** Why somebody is expected when they are: the gaps themselves, and how the forecast came out of them. */
export async function rhythmEvidence(shop: OpenShop, { customerId, productId, on }: Asked): Promise<RhythmEvidence> {
  const { db, database } = shop
  const day = on ?? shop.today()
  const customer = await bookableName(db, customerId)
  const model = readShopModel(database.raw)
  const corrections = correctionsReader(database.raw)(customerId)
  const lines = (await linesUntil(db, { from: customerId, to: customerId }, day)).get(customerId) ?? []
  const row = rhythmsOf(customerId, lines, model, corrections).find((each) => each.product_id === (productId ?? 0))
  if (row === undefined) throw new AppError('no-rhythm')
  const rhythm = fromRhythmRow(row)
  const own = modelOf(model, row.product_id)
  const product = productId === null ? null : ((await readProductNames(db, [productId])).get(productId) ?? null)
  const days = mergePurchaseDays(lines.filter((line) => productId === null || line.productId === productId))
  const all = gapsOf(days)
  const standing = standingOn(own, rhythm, day)
  const corrected =
    row.corrected_by === null || row.corrected_by === 'gone'
      ? undefined
      : await db
          .selectFrom('rhythm_corrections')
          .selectAll()
          .where('contact_id', '=', customerId)
          .where('kind', '=', row.corrected_by)
          .where((e) => e.or([e('product_id', 'is', productId), e('product_id', 'is', null)]))
          // What was said of the product goes before what was said of the customer.
          .orderBy('product_id', (by) => by.desc().nullsLast())
          .orderBy('id', 'desc')
          .executeTakeFirst()
  return {
    customerId,
    customer,
    productId,
    product,
    state: stateOn(rhythm, day),
    lastOn: rhythm.lastOn,
    dueOn: rhythm.dueOn,
    windowFrom: rhythm.windowFrom,
    windowTo: rhythm.windowTo,
    regularity: rhythm.regularity,
    reason: reasonOn(own, rhythm, day, { productName: product }),
    gaps: all.slice(-mostGaps),
    gapsTotal: all.length,
    usualFrom: rhythm.usualFrom,
    usualTo: rhythm.usualTo,
    usualDays: rhythm.usualDays,
    sinceDays: silenceOn(rhythm, day),
    ...standing,
    quantityDays: quantityDays(rhythm),
    quantities: productId === null ? null : quantitiesOf(days),
    dueFrom: rhythm.dueFrom,
    overdueFrom: rhythm.overdueFrom,
    atRiskFrom: rhythm.atRiskFrom,
    lostFrom: rhythm.lostFrom,
    yearlyValue: rhythm.yearlyValue,
    stake: stakeOf(rhythm, standing),
    isFitted: readShopFit(database.raw) !== null,
    correction: correctionOf(corrected),
  }
}
