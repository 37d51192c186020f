import { readStaff } from '#db/repositories/staff.ts'
import { shopOs } from '#backend/procedures.ts'
import { createStaff, updateStaff } from './write-staff.ts'

export const staffRouter = {
  list: shopOs.staff.list.handler(async ({ context: { shop } }) =>
    (await readStaff(shop.db)).map(({ id, name, role, active }) => ({ id, name, role, isActive: active === 1 })),
  ),
  create: shopOs.staff.create.handler(({ input, context: { shop } }) => createStaff(shop, input)),
  update: shopOs.staff.update.handler(({ input, context: { shop } }) => updateStaff(shop, input)),
}
