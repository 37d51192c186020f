import { shopOs } from '#backend/procedures.ts'
import { listConsents } from './list-consents.ts'
import { recordConsent } from './record-consent.ts'

export const consentsRouter = {
  list: shopOs.consents.list.handler(({ input, context: { shop } }) => listConsents(shop, input.customerId)),
  record: shopOs.consents.record.handler(({ input, context: { shop } }) => recordConsent(shop, input)),
}
