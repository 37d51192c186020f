import { shopOs } from '#backend/procedures.ts'
import { getComplaint, listComplaints } from './list-complaints.ts'
import { restoreComplaints, trashComplaints } from './trash-complaints.ts'
import { closeComplaint, createComplaint, reopenComplaint, updateComplaint } from './write-complaint.ts'

export const complaintsRouter = {
  list: shopOs.complaints.list.handler(({ input, context: { shop } }) => listComplaints(shop, input)),
  get: shopOs.complaints.get.handler(({ input, context: { shop } }) => getComplaint(shop, input.id)),
  create: shopOs.complaints.create.handler(({ input, context: { shop } }) => createComplaint(shop, input)),
  update: shopOs.complaints.update.handler(({ input, context: { shop } }) => updateComplaint(shop, input)),
  close: shopOs.complaints.close.handler(({ input, context: { shop } }) => closeComplaint(shop, input)),
  reopen: shopOs.complaints.reopen.handler(({ input, context: { shop } }) => reopenComplaint(shop, input)),
  trash: shopOs.complaints.trash.handler(({ input, context: { shop } }) => trashComplaints(shop, input.ids)),
  restore: shopOs.complaints.restore.handler(({ input, context: { shop } }) => restoreComplaints(shop, input.ids)),
}
