import { implement, ORPCError } from '@orpc/server'
import { contract } from '#shared/contract/contract.ts'
import { AppError, isErrorCode, type ErrorDetails } from '#shared/contract/errors.ts'
import { shopFileErrorOf } from '#db/shop-file-error.ts'
import type { EngineState, OpenShop } from './engine-state.ts'

export type EngineContext = {
  readonly engine: EngineState
  /** Calls of the process itself may name paths; calls of a window may not. */
  readonly trusted: boolean
}

type Issue = {
  readonly path?: readonly unknown[]
  readonly code?: string
  readonly message?: string
  readonly origin?: string
  readonly expected?: string
  readonly format?: string
  /** Those that nobody knows. */
  readonly keys?: readonly string[]
}

/** Code of the rule that a value broke: our schemas name their own, those of zod get one of the same form. */
function ruleOf({ code = '', message = '', origin, expected, format }: Issue): string {
  if (/^[a-z][\w-]*$/i.test(message)) return message
  if (code === 'too_big' && origin === 'string') return 'text-too-long'
  if (code === 'too_small' && origin === 'string') return 'text-empty'
  if (code === 'too_big' && origin === 'array') return 'list-too-long'
  if (code === 'too_small' && origin === 'array') return 'list-empty'
  if (code === 'invalid_type' && expected === 'int') return 'not-whole'
  if (code === 'invalid_format' && format === 'date') return 'no-such-day'
  return code.replaceAll('_', '-')
}

/** Input that the schemas refused: where, and the code of the rule; never the value itself. */
function issuesOf(data: unknown): readonly { path: string; rule: string }[] {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues)) return []
  return (data.issues as readonly Issue[]).slice(0, 20).map((issue) => ({
    path: [...(issue.path ?? []), ...(issue.keys ?? []).slice(0, 1)].map((key) => String(key).slice(0, 60)).join('.'),
    rule: ruleOf(issue),
  }))
}

/** Everything thrown becomes an error with a stable code; what nobody foresaw is logged and says `internal`. */
export function transported(error: unknown, log: (line: string) => void): ORPCError<string, ErrorDetails> {
  if (error instanceof ORPCError) {
    if (isErrorCode(error.code)) return error as ORPCError<string, ErrorDetails>
    if (error.code === 'BAD_REQUEST') {
      const issues = issuesOf(error.data)
      return new ORPCError('invalid-input', { status: 400, message: 'invalid-input', data: { issues } })
    }
  }
  if (error instanceof AppError)
    return new ORPCError(error.code, { status: 422, message: error.code, data: error.details })
  const refusal = shopFileErrorOf(error)
  if (refusal !== null)
    return new ORPCError(refusal.code, { status: 422, message: refusal.code, data: refusal.details })
  if (error instanceof Error && error.name === 'AbortError') {
    return new ORPCError('cancelled', { status: 499, message: 'cancelled', data: {} })
  }
  log(`internal ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return new ORPCError('internal', { status: 500, message: 'internal', data: {} })
}

const base = implement(contract).$context<EngineContext>()

async function* guarded<T>(events: AsyncIterable<T>, formOf: (error: unknown) => unknown): AsyncGenerator<T> {
  try {
    yield* events
  } catch (error) {
    throw formOf(error)
  }
}

const isStream = (output: unknown): output is AsyncIterable<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

/** Gives errors their form: those of a call, and those of a stream at its first event or between two. */
async function answered<R extends { readonly output: unknown }>(
  next: () => R | PromiseLike<R>,
  formOf: (error: unknown) => unknown,
): Promise<R> {
  try {
    const result = await next()
    return isStream(result.output) ? { ...result, output: guarded(result.output, formOf) } : result
  } catch (error) {
    throw formOf(error)
  }
}

/** For methods that work with no shop open. */
export const os = base.use(({ context, next }) =>
  answered(
    () => next(),
    (error) => transported(error, context.engine.options.log),
  ),
)

/** A job whose shop was closed under it (a restore, another shop) stumbles over whatever it does next. */
function endedWith(shop: OpenShop, error: unknown): unknown {
  const isForeseen = error instanceof AppError || error instanceof ORPCError || shopFileErrorOf(error) !== null
  return shop.database.raw.open || isForeseen ? error : new AppError('no-shop-open')
}

/** For everything else: answers `no-shop-open` until a shop is. */
export const shopOs = os.use(async ({ context, next }) => {
  await context.engine.replacing
  const { shop } = context.engine
  if (shop === null) throw new AppError('no-shop-open')
  return await answered(
    () => next({ context: { shop } as { shop: OpenShop } }),
    (error) => endedWith(shop, error),
  )
})
