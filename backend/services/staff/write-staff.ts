import { AppError } from '#shared/contract/errors.ts'
import type { staff } from '#shared/contract/staff.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { insertRow, updateRow } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readStaff, type StoredStaff } from '#db/repositories/staff.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'

async function presentMember(db: ReadableDb, id: number): Promise<StoredStaff> {
  const found = (await readStaff(db)).find((member) => member.id === id)
  if (found === undefined) throw new AppError('unknown-staff', { id })
  return found
}

/** Two of the same name couldn't be told apart in lists and files. */
async function refuseTakenName(db: ReadableDb, name: string, except: number | null): Promise<void> {
  const folded = fold(name)
  const other = (await readStaff(db)).find((member) => member.id !== except && fold(member.name) === folded)
  if (other !== undefined) throw new AppError('name-taken', { name: other.name })
}

/** Somebody who helps in the shop. */
export async function createStaff(shop: OpenShop, { name }: HandlerInput<typeof staff.create>) {
  return await act(shop, { code: 'staff-created', params: { name } }, async (running) => {
    await refuseTakenName(running.trx, name, null)
    const uid = newUid(Date.parse(running.at))
    return { id: await insertRow(running, 'staff', { uid, name, role: 'helper', created_at: running.at }) }
  })
}

/** Another name, or gone from the shop: what they sold keeps them. The owner, who works at this computer, stays. */
export async function updateStaff(shop: OpenShop, { id, patch }: HandlerInput<typeof staff.update>) {
  const { name, role } = await presentMember(shop.db, id)
  if (patch.isActive === false && role === 'owner') throw invalidInput('isActive', 'owner-stays')
  return await act(shop, { code: 'staff-updated', params: { name: patch.name ?? name } }, async (running) => {
    await presentMember(running.trx, id)
    if (patch.name !== undefined) await refuseTakenName(running.trx, patch.name, id)
    await updateRow(running, 'staff', id, {
      ...(patch.name === undefined ? {} : { name: patch.name }),
      ...(patch.isActive === undefined ? {} : { active: patch.isActive ? 1 : 0 }),
    })
    return {}
  })
}
