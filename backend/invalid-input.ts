import { AppError } from '#shared/contract/errors.ts'

/** Input that fits the schema but not the shop: the same form of answer as for what the schemas refuse. */
export function invalidInput(path: string, rule: string): AppError {
  return new AppError('invalid-input', { issues: [{ path, rule }] })
}
