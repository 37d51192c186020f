import { shopOs } from '#backend/procedures.ts'
import { createListView, listListViews, removeListView, renameListView, updateListView } from './list-views.ts'

export const listViewsRouter = {
  list: shopOs.listViews.list.handler(({ context: { shop } }) => listListViews(shop)),
  create: shopOs.listViews.create.handler(({ input, context: { shop } }) => createListView(shop, input)),
  update: shopOs.listViews.update.handler(({ input, context: { shop } }) => updateListView(shop, input)),
  rename: shopOs.listViews.rename.handler(({ input, context: { shop } }) => renameListView(shop, input)),
  remove: shopOs.listViews.remove.handler(({ input, context: { shop } }) => removeListView(shop, input)),
}
