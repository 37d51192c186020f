import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError, readError } from '#shared/contract/errors.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { wordError } from '#shared/i18n/message.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { dataFolder } from '../data-folder.ts'
import { createEngine } from '../engine.ts'
import { version } from '../version.ts'
import { flag, text, type Command, type CommandCall } from './command.ts'
import { commands } from './commands/all.ts'
import { machineLanguage } from './machine-language.ts'
import { languageOption, wrongUsage } from './option-values.ts'
import { serve, serveOptions } from './serve.ts'
import type { Terminal } from './terminal.ts'

const globalOptions = { db: text, json: flag, lang: text, help: flag } as const

type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

function parse(command: { readonly options: Command['options'] }, argv: readonly string[]): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...command.options, ...globalOptions },
      allowPositionals: true,
      strict: true,
    })
    return { values: values as Parsed['values'], positionals }
  } catch (error) {
    // Node tells it in English and at length; the option that it names is enough.
    const [option = ''] = /-[^' ]+/.exec(error instanceof Error ? error.message : '') ?? []
    throw wrongUsage(option, '')
  }
}

/** What `--lang` asks for, also where the rest of the call can't be read. */
function askedLanguage(argv: readonly string[]): AppLanguage | undefined {
  const { lang } = parseArgs({ args: [...argv], options: { lang: text }, strict: false }).values
  return typeof lang === 'string' ? languageOption(lang, '--lang') : undefined
}

/** The command and what is its own: the options of every command may stand before its name too. */
function commandOf(argv: readonly string[]): { readonly name: string; readonly rest: readonly string[] } {
  const { tokens } = parseArgs({ args: [...argv], options: globalOptions, strict: false, tokens: true })
  const at = tokens.find(({ kind }) => kind === 'positional')?.index
  return at === undefined ? { name: '', rest: argv } : { name: argv[at] ?? '', rest: argv.toSpliced(at, 1) }
}

/** npm moves the working folder to the project's: paths count from where the user stands. */
const standing = (terminal: Terminal) => terminal.env['INIT_CWD'] ?? terminal.folder

function help(terminal: Terminal, language: AppLanguage): void {
  const { t } = createTranslator(language)
  terminal.out(t('cli.usage'))
  for (const command of [...commands, serveOptions]) terminal.out(`  ${command.name} ${command.usage}`.trimEnd())
  terminal.out(t('cli.globals'))
}

async function runOn(
  command: Command,
  parsed: Parsed,
  terminal: Terminal,
  language: AppLanguage | undefined,
  /** Told the shop's language while it is open: a failure is worded in it, too. */
  onShopLanguage: (language: AppLanguage) => void,
): Promise<number> {
  const { min, max } = command.arguments
  if (parsed.positionals.length < min || parsed.positionals.length > max) throw wrongUsage(command.name, command.usage)
  const path = (given: string) => resolve(standing(terminal), given)
  const { db } = parsed.values
  if (db === '') throw wrongUsage('--db', 'FILE')
  const engine = createEngine({
    dataFolder: dataFolder(terminal.env, process.platform, homedir()),
    door: 'cli',
    version,
    now: terminal.now,
    url: null,
    log: (line) => terminal.error(line),
  })
  const call: CommandCall = {
    engine,
    args: parsed.positionals,
    options: parsed.values,
    path,
    db: typeof db === 'string' ? path(db) : undefined,
    language,
    translate: (code) => createTranslator(code).t,
    print: terminal.out,
    progress: parsed.values['json'] === true ? null : (terminal.progress ?? null),
  }
  try {
    const answer = await command.run(call)
    if (answer === null) return 0
    if (parsed.values['json'] === true) terminal.out(JSON.stringify(answer.json))
    else {
      const shopLanguage = engine.state.shop?.settings.language
      const { t } = createTranslator(language ?? shopLanguage ?? machineLanguage(terminal.env))
      for (const line of answer.text(t)) terminal.out(line)
    }
    return answer.exitCode ?? 0
  } finally {
    if (engine.state.shop !== null) onShopLanguage(engine.state.shop.settings.language)
    await engine.close()
  }
}

/** @returns the exit status: 0 done, 1 failed, 2 wrong usage (interface.md §2) */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { name, rest } = commandOf(argv)
  let language: AppLanguage | undefined
  let shopLanguage: AppLanguage | undefined
  try {
    language = askedLanguage(argv)
    if (name === '' || name === 'help') {
      help(terminal, language ?? machineLanguage(terminal.env))
      return name === 'help' || argv.includes('--help') ? 0 : 2
    }
    const command = [...commands, serveOptions].find((known) => known.name === name)
    if (command === undefined) throw new AppError('unknown-command', { command: name })
    const parsed = parse(command, rest)
    if (parsed.values['help'] === true) {
      terminal.out(`${command.name} ${command.usage}`)
      return 0
    }
    if ('run' in command) return await runOn(command, parsed, terminal, language, (shops) => (shopLanguage = shops))
    const path = (given: string) => resolve(standing(terminal), given)
    return await serve(parsed.values, terminal, path, (url) => terminal.out(JSON.stringify({ url })))
  } catch (error) {
    const { code, details } = readError(error)
    const { t } = createTranslator(language ?? shopLanguage ?? machineLanguage(terminal.env))
    const message = wordError(t, code, details)
    if (argv.includes('--json')) terminal.out(JSON.stringify({ error: { code, message, details } }))
    else terminal.error(`${code}: ${message}`)
    if (code === 'internal' && error instanceof Error) terminal.error(error.stack ?? error.message)
    return ['wrong-usage', 'unknown-command', 'format-not-offered'].includes(code) ? 2 : 1
  }
}
