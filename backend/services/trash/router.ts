import { shopOs } from '#backend/procedures.ts'
import { listTrash } from './list-trash.ts'
import { removeFromTrash } from './remove-from-trash.ts'
import { restoreFromTrash } from './restore-from-trash.ts'

export const trashRouter = {
  list: shopOs.trash.list.handler(({ input, context: { shop } }) => listTrash(shop, input)),
  restore: shopOs.trash.restore.handler(({ input, context: { shop } }) => restoreFromTrash(shop, input.items)),
  remove: shopOs.trash.remove.handler(({ input, context: { shop } }) => removeFromTrash(shop, input)),
}
