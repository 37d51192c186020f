import { cli } from './ru/cli.ts'
import { common } from './ru/common.ts'
import { desktop } from './ru/desktop.ts'
import { errors } from './ru/errors.ts'
import { firstRun } from './ru/first-run.ts'
import { menu } from './ru/menu.ts'
import { messages } from './ru/messages.ts'
import { purchase } from './ru/purchase.ts'
import { settings } from './ru/settings.ts'
import { shell } from './ru/shell.ts'
import { spreadsheets } from './ru/spreadsheets.ts'
import { states } from './ru/states.ts'
import { units } from './ru/units.ts'

export const ru = {
  cli,
  common,
  desktop,
  errors,
  firstRun,
  menu,
  messages,
  purchase,
  settings,
  shell,
  spreadsheets,
  states,
  units,
} as const
