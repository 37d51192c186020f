import type { CustomerState } from '#shared/contract/states.ts'
import { alarmSignals } from '#shared/domain/alarm-signals.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { reasonOn } from '#shared/domain/rhythm/reason.ts'
import { stakeOf, standingOn, stateOn } from '#shared/domain/rhythm/rhythm.ts'
import { valueGroupOf, type ValueLimits } from '#shared/domain/value-groups.ts'
import { alarmFactsReader } from '#db/repositories/alarm-facts.ts'
import { readCustomerNames, readDoNotContact, readFirstPhones } from '#db/repositories/contact-names.ts'
import { standingLosses } from '#db/repositories/losses.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import { customerRhythmReader, fromRhythmRow, type StoredRhythm } from '#db/repositories/rhythms.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'

type Known = { readonly on: Day; readonly limits: ValueLimits; readonly asOf: ReadonlyMap<number, StoredRhythm> }

/** A page of customers with how they stand and what tells of leaving, in the order of `ids`. */
export async function customerStates(
  shop: OpenShop,
  ids: readonly number[],
  { on, limits, asOf }: Known,
): Promise<CustomerState[]> {
  const { raw } = shop.database
  const { customer: model } = readShopModel(raw)
  const names = await readCustomerNames(shop.db, ids)
  const photos = await readPhotoIds(shop.db, ids)
  const phones = await readFirstPhones(shop.db, ids)
  const unwilling = await readDoNotContact(shop.db, ids)
  const losses = await standingLosses(shop.db, ids)
  const read = customerRhythmReader(raw)
  const factsOf = alarmFactsReader(raw)
  return ids.flatMap((id) => {
    const row = asOf.get(id) ?? read(id)
    const name = names.get(id)
    if (row === null || name === undefined) return []
    const rhythm = fromRhythmRow(row)
    const standing = standingOn(model, rhythm, on)
    const loss = losses.get(id)
    return [
      {
        customerId: id,
        customer: name,
        photoId: photos.get(id) ?? null,
        phone: unwilling.has(id) ? null : (phones.get(id) ?? null),
        value: valueGroupOf(row.potential, limits),
        state: stateOn(rhythm, on),
        productId: null,
        product: null,
        lastOn: rhythm.lastOn,
        dueOn: rhythm.dueOn,
        windowFrom: rhythm.windowFrom,
        windowTo: rhythm.windowTo,
        regularity: rhythm.regularity,
        chance: standing.chance,
        reason: reasonOn(model, rhythm, on),
        yearlyValue: row.potential,
        stake: stakeOf(rhythm, standing),
        signals: [...alarmSignals(factsOf(id, on), on)],
        loss: loss === undefined || loss.on_day > on ? null : { reason: loss.reason, note: loss.note, on: loss.on_day },
      },
    ]
  })
}
