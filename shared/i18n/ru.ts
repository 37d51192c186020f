import { desktop } from './ru/desktop.ts'
import { errors } from './ru/errors.ts'
import { menu } from './ru/menu.ts'
import { messages } from './ru/messages.ts'
import { units } from './ru/units.ts'

export const ru = { desktop, errors, menu, messages, units } as const
