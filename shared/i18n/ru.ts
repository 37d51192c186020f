import { errors } from './ru/errors.ts'
import { messages } from './ru/messages.ts'
import { units } from './ru/units.ts'

export const ru = { errors, messages, units } as const
