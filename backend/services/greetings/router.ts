import { shopOs } from '#backend/procedures.ts'
import { greetingMessage } from './greeting-message.ts'

export const greetingsRouter = {
  message: shopOs.greetings.message.handler(({ input, context: { shop } }) => greetingMessage(shop, input)),
}
