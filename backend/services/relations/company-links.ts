import type { relations } from '#shared/contract/relations.ts'
import { AppError } from '#shared/contract/errors.ts'
import { deleteRow, insertRow, updateRow } from '#db/journal.ts'
import { isParentCompanyOf, readCompanyLink } from '#db/repositories/relations.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { readForUpdate, writeCustomerFields } from '../customers/update-customer.ts'
import { nameOf, raiseBoth, readLinkable, settleWho } from './related-customers.ts'

/** Says that somebody works for a company (or a company belongs to one), or changes in which role. */
export async function setCompany(shop: OpenShop, input: HandlerInput<typeof relations.setCompany>) {
  const params = { person: await nameOf(shop, input.person), company: await nameOf(shop, input.company) }
  const isLinked =
    typeof input.person === 'number' &&
    typeof input.company === 'number' &&
    (await readCompanyLink(shop.db, input.company, input.person)) !== undefined
  const summary = isLinked
    ? { code: 'company-role-set', params: { ...params, role: input.role } }
    : { code: 'company-linked', params }
  return await act(shop, summary, async (running) => {
    const createdIds: number[] = []
    const company = await settleWho(running, shop, input.company, 'company', createdIds)
    const person = await settleWho(running, shop, input.person, 'person', createdIds)
    if (company.kind !== 'company') throw new AppError('not-a-company', { id: company.id })
    // A person is nobody's company, so only companies can stand above one another.
    if (await isParentCompanyOf(running.trx, person.id, company.id)) throw new AppError('circular-company')
    const known = await readCompanyLink(running.trx, company.id, person.id)
    if (known !== undefined) await updateRow(running, 'company_people', known.id, { role: input.role })
    else
      await insertRow(running, 'company_people', {
        company_id: company.id,
        person_id: person.id,
        role: input.role,
      })
    if (person.company === '' && person.kind === 'person') {
      const present = await readForUpdate(running, person.id)
      await writeCustomerFields(running, shop, present, { company: company.display_name })
    }
    await raiseBoth(running, company.id, person.id)
    return { createdIds }
  })
}

/** Takes somebody out of a company; the text in their field `company` stays. */
export async function removeCompany(
  shop: OpenShop,
  { personId, companyId }: HandlerInput<typeof relations.removeCompany>,
) {
  const params = { person: await bookableName(shop.db, personId), company: await bookableName(shop.db, companyId) }
  return await act(shop, { code: 'company-unlinked', params }, async (running) => {
    const link = await readCompanyLink(running.trx, companyId, personId)
    if (link === undefined) throw new AppError('not-found', { kind: 'relation' })
    for (const id of [personId, companyId]) await readLinkable(running, id)
    await deleteRow(running, 'company_people', link.id)
    await raiseBoth(running, companyId, personId)
    return {}
  })
}
