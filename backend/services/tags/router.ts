import { readTags } from '#db/repositories/tags.ts'
import { shopOs } from '#backend/procedures.ts'

export const tagsRouter = {
  list: shopOs.tags.list.handler(async ({ context: { shop } }) =>
    (await readTags(shop.db)).map((tag) => ({ ...tag, customers: Number(tag.customers) })),
  ),
}
