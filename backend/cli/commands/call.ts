import {
  getEventIteratorSchemaDetails,
  isContractProcedure,
  type AnyContractRouter,
  type AnySchema,
} from '@orpc/contract'
import { z } from 'zod'
import { contract } from '#shared/contract/contract.ts'
import type { MethodMeta } from '#shared/contract/procedure.ts'
import { AppError } from '#shared/contract/errors.ts'
import { wrongUsage } from '../option-values.ts'
import { flag, type Command, type CommandCall } from '../command.ts'

type Method = {
  readonly method: string
  readonly kind: MethodMeta['kind']
  readonly input: unknown
  readonly output: unknown
}

/** Schemas as JSON Schema; that of a stream is of one of its events. */
function schemaOf(stated: AnySchema | undefined): unknown {
  const schema = getEventIteratorSchemaDetails(stated)?.yields ?? stated
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) : {}
}

function methodsOf(router: AnyContractRouter, prefix = ''): readonly Method[] {
  return Object.entries(router).flatMap(([name, entry]): readonly Method[] => {
    const method = prefix === '' ? name : `${prefix}.${name}`
    if (!isContractProcedure(entry)) return methodsOf(entry as AnyContractRouter, method)
    const { meta, inputSchema, outputSchema } = entry['~orpc']
    return [{ method, kind: (meta as MethodMeta).kind, input: schemaOf(inputSchema), output: schemaOf(outputSchema) }]
  })
}

const hasInput = ({ input }: Method) => Object.keys(input as object).length > 0

/** Methods with an input have defaults for much of it: nothing given means nothing named. */
function inputOf(call: CommandCall, method: Method): unknown {
  const given = call.args[1]
  if (given === undefined) return hasInput(method) ? {} : undefined
  try {
    return JSON.parse(given)
  } catch {
    throw wrongUsage('INPUT', 'JSON')
  }
}

/** Works for methods that need no shop, too: only those that do find none when the file is missing. */
async function openIfThere(call: CommandCall, method: string): Promise<void> {
  if (method.startsWith('shop.') && method !== 'shop.updateSettings' && method !== 'shop.check') return
  const { defaultExists } = await call.engine.client.shop.status()
  if (call.db !== undefined || defaultExists)
    await call.engine.client.shop.open(call.db === undefined ? {} : { path: call.db })
}

type AnyCall = (input: unknown) => Promise<unknown>

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

export const callCommand: Command = {
  name: 'call',
  usage: 'METHOD [INPUT] | --list',
  options: { list: flag },
  arguments: { min: 0, max: 2 },
  async run(call) {
    const methods = methodsOf(contract)
    if (call.options['list'] === true) {
      return { json: methods, text: () => methods.map((method) => `${method.kind}\t${method.method}`) }
    }
    const name = call.args[0]
    if (name === undefined) throw wrongUsage('call', 'METHOD [INPUT]')
    const method = methods.find((known) => known.method === name)
    if (method === undefined) throw new AppError('unknown-method', { method: name })
    const input = inputOf(call, method)
    await openIfThere(call, name)
    const procedure = name
      .split('.')
      .reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], call.engine.client)
    const answer = await (procedure as AnyCall)(input)
    if (isStream(answer)) {
      // One event a line; the last is the result.
      for await (const event of answer) call.print(JSON.stringify(event))
      return null
    }
    return { json: answer ?? null, text: () => [JSON.stringify(answer ?? null, null, 2)] }
  },
}
