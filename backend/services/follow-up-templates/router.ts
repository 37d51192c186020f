import { shopOs } from '#backend/procedures.ts'
import { presentTemplate, templateView } from './present-template.ts'
import { startSeries, stopSeries } from './series.ts'
import { restoreTemplates, trashTemplates } from './trash-templates.ts'
import { createTemplate, listTemplates, updateTemplate } from './write-template.ts'

const os = shopOs.followUpTemplates

export const followUpTemplatesRouter = {
  list: os.list.handler(({ context: { shop } }) => listTemplates(shop)),
  get: os.get.handler(async ({ input, context: { shop } }) => templateView(await presentTemplate(shop.db, input.id))),
  create: os.create.handler(({ input, context: { shop } }) => createTemplate(shop, input)),
  update: os.update.handler(({ input, context: { shop } }) => updateTemplate(shop, input)),
  trash: os.trash.handler(({ input, context: { shop } }) => trashTemplates(shop, input.ids)),
  restore: os.restore.handler(({ input, context: { shop } }) => restoreTemplates(shop, input.ids)),
  start: os.start.handler(({ input, context: { shop } }) => startSeries(shop, input)),
  stop: os.stop.handler(({ input, context: { shop } }) => stopSeries(shop, input)),
}
