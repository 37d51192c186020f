import type { CustomerCard } from '#shared/contract/customers.ts'

const relationKinds = ['company', 'person', 'member', 'referrer', 'referred'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Relations that a card may get. */
export const relationKindsOf = ({ kind }: CustomerCard): readonly RelationKind[] =>
  relationKinds.filter((each) => each !== 'person' || kind === 'company')

/** The relation that was asked for behind "Add …". */
export const askedRelation = (asked: string | null): RelationKind | null =>
  relationKinds.find((kind) => asked === `relation ${kind}`) ?? null
