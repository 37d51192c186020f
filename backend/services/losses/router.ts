import type { Loss } from '#shared/contract/losses.ts'
import { countLosses, readLosses } from '#db/repositories/losses.ts'
import { shopOs } from '#backend/procedures.ts'
import { recordLoss, takeBackLoss } from './record-loss.ts'

export const lossesRouter = {
  record: shopOs.losses.record.handler(({ input, context: { shop } }) => recordLoss(shop, input)),
  takeBack: shopOs.losses.takeBack.handler(({ input, context: { shop } }) => takeBackLoss(shop, input.customerId)),
  list: shopOs.losses.list.handler(async ({ input, context: { shop } }) => ({
    total: await countLosses(shop.db, input),
    rows: (await readLosses(shop.db, input, input)).map((row): Loss => ({
      id: row.id,
      customerId: row.contact_id,
      customer: row.customer,
      reason: row.reason,
      note: row.note,
      on: row.on_day,
      yearlyValue: row.yearly_value,
      standing: row.standing === 1,
    })),
  })),
}
