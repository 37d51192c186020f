import type { contract } from '#shared/contract/contract.ts'
import type { LikelyDuplicate } from '#shared/contract/duplicates.ts'
import { displayNameOf } from '#shared/domain/display-name.ts'
import {
  fingerprintOf,
  scoreDuplicate,
  worthShowing,
  type DuplicateReason,
  type Fingerprint,
} from '#shared/domain/duplicate-score.ts'
import { AppError } from '#shared/contract/errors.ts'
import { pointKeys } from '#db/repositories/contact-keys.ts'
import { readContactSides } from '#db/repositories/contact-sides.ts'
import { findCandidates } from '#db/repositories/duplicate-candidates.ts'
import { readNotDuplicatesOf } from '#db/repositories/duplicate-pairs.ts'
import { candidatesById } from '#db/repositories/import-candidates.ts'
import { survivorOf } from '#db/repositories/merged-contacts.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { printOf } from './candidate-print.ts'

export type Found = { readonly id: number; readonly score: number; readonly reasons: readonly DuplicateReason[] }

/**
 * A name that more customers have than this tells nothing by itself: in a large shop ten people are called Jelena
 * Petrović. A phone, an e-mail, a birthday or a town must agree as well.
 */
export const mostNamesakes = 8

const telling: ReadonlySet<DuplicateReason> = new Set(['same-phone', 'same-email', 'same-birthday', 'same-town'])
export const tellsMoreThanName = (reasons: readonly DuplicateReason[]): boolean =>
  reasons.some((reason) => telling.has(reason))

/** Stored customers who may be the one of a fingerprint, the likeliest first. */
export async function likelyOnes(
  { db, database }: OpenShop,
  wanted: Fingerprint,
  exceptId: number | null,
): Promise<readonly Found[]> {
  const { byPoint, byName } = findCandidates(database.raw, {
    pointKeys: [...wanted.phones, ...wanted.emails],
    nameKeys: wanted.nameKeys,
  })
  const ids = [...new Set([...byPoint, ...byName])].filter((id) => id !== exceptId)
  const toldApart = exceptId === null ? new Set<number>() : await readNotDuplicatesOf(db, exceptId)
  const namesakes = new Map<string, number>()
  const scored = (await candidatesById(db, ids)).map((row) => {
    namesakes.set(row.nameKey, (namesakes.get(row.nameKey) ?? 0) + 1)
    return { row, ...scoreDuplicate(wanted, printOf(row)) }
  })
  return scored
    .filter(
      ({ row, score, reasons }) =>
        score >= worthShowing &&
        !toldApart.has(row.id) &&
        ((namesakes.get(row.nameKey) ?? 0) <= mostNamesakes || tellsMoreThanName(reasons)),
    )
    .map(({ row, score, reasons }) => ({ id: row.id, score, reasons }))
    .sort((x, y) => y.score - x.score || x.id - y.id)
}

async function shown({ db }: OpenShop, found: readonly Found[]): Promise<LikelyDuplicate[]> {
  const sides = await readContactSides(
    db,
    found.map(({ id }) => id),
  )
  return found.flatMap(({ id, score, reasons }) => {
    const customer = sides.get(id)
    return customer === undefined ? [] : [{ score, reasons: [...reasons], customer }]
  })
}

type LookUpInput = HandlerInput<typeof contract.duplicates.lookUp>

/** Who may be the customer that is being typed in. */
export async function lookUp(shop: OpenShop, input: LookUpInput): Promise<LikelyDuplicate[]> {
  const { givenName, familyName, company, birthday, city, exceptId, limit } = input
  const keysOf = (kind: 'phone' | 'email', values: readonly string[]) =>
    values.filter((value) => value !== '').map((value) => pointKeys(kind, value, shop.settings).match_key)
  const displayName = displayNameOf({
    kind: givenName === '' && familyName === '' ? 'company' : 'person',
    givenName,
    additionalName: '',
    familyName,
    nameSuffix: '',
    nickname: '',
    company,
  })
  const wanted = fingerprintOf({
    emails: keysOf('email', input.emails),
    // A number of which only the beginning is typed is nobody's yet.
    e164s: keysOf('phone', input.phones).filter((key) => key.length >= 5),
    givenName,
    familyName,
    displayName,
    birthday,
    city,
  })
  const found = await likelyOnes(shop, wanted, exceptId ?? null)
  return await shown(shop, found.slice(0, limit))
}

/** Who may be the same as a stored customer; without their pairs that somebody told apart. */
export async function duplicatesOf(shop: OpenShop, given: number, limit: number): Promise<LikelyDuplicate[]> {
  const id = await survivorOf(shop.db, given)
  const [row] = await candidatesById(shop.db, [id])
  if (row === undefined) {
    const known = await shop.db.selectFrom('contacts').select('id').where('id', '=', id).executeTakeFirst()
    if (known === undefined) throw new AppError('not-found', { kind: 'customer', id })
    return []
  }
  const found = await likelyOnes(shop, printOf(row), id)
  return await shown(shop, found.slice(0, limit))
}
