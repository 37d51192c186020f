import type { Insertable } from 'kysely'
import { indexText } from '#shared/domain/name-folding.ts'
import { seededInstant, seededUid } from '#shared/domain/random.ts'
import type { ShopTables } from '#db/schema.ts'
import type { SampleShop } from './sample-shop-types.ts'
import type { SampleTarget } from './sample-target.ts'

export function* followUpRows(
  { followUps }: SampleShop,
  target: SampleTarget,
): Generator<Insertable<ShopTables['follow_ups']>> {
  for (const { customerIndex, title, note, dueOn, repeat, doneOn, createdOn } of followUps) {
    const createdAt = seededInstant(target.random, createdOn)
    yield {
      uid: seededUid(target.random, createdAt),
      contact_id: customerIndex === null ? null : target.first.contact + customerIndex,
      title,
      note,
      folded: indexText([title, note]),
      due_on: dueOn,
      repeat_every: repeat?.every ?? null,
      repeat_unit: repeat?.unit ?? null,
      done_on: doneOn,
      created_on: createdOn,
      created_at: createdAt,
      updated_at: createdAt,
    }
  }
}
