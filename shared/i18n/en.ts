import { cli } from './en/cli.ts'
import { common } from './en/common.ts'
import { desktop } from './en/desktop.ts'
import { errors } from './en/errors.ts'
import { firstRun } from './en/first-run.ts'
import { menu } from './en/menu.ts'
import { messages } from './en/messages.ts'
import { purchase } from './en/purchase.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { spreadsheets } from './en/spreadsheets.ts'
import { states } from './en/states.ts'
import { units } from './en/units.ts'

export const en = {
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
