import { shopOs } from '#backend/procedures.ts'
import { erasePerson } from './erase-person.ts'
import { erasePreview } from './erase-preview.ts'
import { exportPerson } from './export-person.ts'

export const privacyRouter = {
  exportPerson: shopOs.privacy.exportPerson.handler(({ input, context: { engine, shop } }) =>
    exportPerson(engine, shop, input.id),
  ),
  erasePreview: shopOs.privacy.erasePreview.handler(({ input, context: { shop } }) => erasePreview(shop, input.id)),
  erase: shopOs.privacy.erase.handler(({ input, context: { shop } }) => erasePerson(shop, input)),
}
