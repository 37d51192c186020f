import type { ContractProcedure, InferSchemaOutput } from '@orpc/contract'

/** What a method's handler gets: the input after the schema has checked it and filled its defaults. */
export type HandlerInput<Procedure> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- only the input schema is looked at
  Procedure extends ContractProcedure<infer Input, any, any, any> ? InferSchemaOutput<Input> : never
