import { desktop } from './en/desktop.ts'
import { errors } from './en/errors.ts'
import { menu } from './en/menu.ts'
import { messages } from './en/messages.ts'
import { units } from './en/units.ts'

export const en = { desktop, errors, menu, messages, units } as const
