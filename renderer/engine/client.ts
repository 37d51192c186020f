import { createORPCClient, DynamicLink, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { desktop } from './desktop.ts'
import { createHttpLink } from './http-link.ts'
import { createPortLinks } from './port-link.ts'

export type EngineClient = ContractRouterClient<Contract>

function createLink(): ClientLink<Record<never, never>> {
  if (desktop === undefined) return createHttpLink()
  const links = createPortLinks(desktop)
  return new DynamicLink(links)
}

/** The engine, typed by the contract: the only thing that the window knows of it. */
export const client: EngineClient = createORPCClient(createLink())
