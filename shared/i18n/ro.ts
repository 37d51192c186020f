import { desktop } from './ro/desktop.ts'
import { errors } from './ro/errors.ts'
import { menu } from './ro/menu.ts'
import { messages } from './ro/messages.ts'
import { units } from './ro/units.ts'

export const ro = { desktop, errors, menu, messages, units } as const
