import { shopOs } from '#backend/procedures.ts'
import { listTrash } from './list-trash.ts'
import { restoreFromTrash } from './restore-from-trash.ts'

export const trashRouter = {
  list: shopOs.trash.list.handler(({ context: { shop } }) => listTrash(shop)),
  restore: shopOs.trash.restore.handler(({ input, context: { shop } }) => restoreFromTrash(shop, input.items)),
}
