import { shopOs } from '#backend/procedures.ts'
import { readPhotos } from '#db/repositories/photos.ts'

export const photosRouter = {
  get: shopOs.photos.get.handler(async ({ input, context: { shop } }) =>
    (await readPhotos(shop.db, input.ids)).map(({ id, media_type, width, height, content }) => ({
      id,
      mediaType: media_type,
      width,
      height,
      base64: Buffer.from(content).toString('base64'),
    })),
  ),
}
