import { AppError } from '#shared/contract/errors.ts'
import { lastActId } from '#db/repositories/journal-since.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { oneAtATime } from '../imports/one-at-a-time.ts'

/** How often a copy is begun anew because somebody changed the shop meanwhile. */
const tries = 3

/**
 * A copy that is read in slices must be of one moment: where the shop changed meanwhile, it is made again. Imports wait, so
 * that no half of one is in it.
 * @throws AppError changed-meanwhile
 */
export async function steadily<T>(shop: OpenShop, make: () => Promise<T>): Promise<T> {
  return await oneAtATime(shop, async () => {
    for (let left = tries; left > 0; left -= 1) {
      const before = await lastActId(shop.db)
      const made = await make()
      if ((await lastActId(shop.db)) === before) return made
    }
    throw new AppError('changed-meanwhile')
  })
}
