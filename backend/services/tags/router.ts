import { readTags } from '#db/repositories/tags.ts'
import { shopOs } from '#backend/procedures.ts'
import { createTag, mergeTags, recolorTag, removeTag, renameTag } from './write-tag.ts'

export const tagsRouter = {
  list: shopOs.tags.list.handler(({ input, context: { shop } }) => readTags(shop.db, { all: input?.all ?? false })),
  create: shopOs.tags.create.handler(({ input, context: { shop } }) => createTag(shop, input)),
  rename: shopOs.tags.rename.handler(({ input, context: { shop } }) => renameTag(shop, input)),
  recolor: shopOs.tags.recolor.handler(({ input, context: { shop } }) => recolorTag(shop, input)),
  merge: shopOs.tags.merge.handler(({ input, context: { shop } }) => mergeTags(shop, input)),
  remove: shopOs.tags.remove.handler(({ input, context: { shop } }) => removeTag(shop, input.id)),
}
