import { cli } from './ru/cli.ts'
import { common } from './ru/common.ts'
import { desktop } from './ru/desktop.ts'
import { errors } from './ru/errors.ts'
import { menu } from './ru/menu.ts'
import { messages } from './ru/messages.ts'
import { shell } from './ru/shell.ts'
import { states } from './ru/states.ts'
import { units } from './ru/units.ts'

export const ru = {
  cli,
  common,
  desktop,
  errors,
  menu,
  messages,
  shell,
  states,
  units,
} as const
