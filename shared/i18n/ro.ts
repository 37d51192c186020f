import { errors } from './ro/errors.ts'
import { messages } from './ro/messages.ts'
import { units } from './ro/units.ts'

export const ro = { errors, messages, units } as const
