import { errors } from './sr-Latn/errors.ts'
import { messages } from './sr-Latn/messages.ts'
import { units } from './sr-Latn/units.ts'

export const srLatn = { errors, messages, units } as const
