import { errors } from './en/errors.ts'
import { messages } from './en/messages.ts'
import { units } from './en/units.ts'

export const en = { errors, messages, units } as const
