import type { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contactConditions, type ContactFilter } from '#db/repositories/contact-filter.ts'
import { usedWords } from '#db/repositories/contact-words.ts'
import { customConditionOf, type CustomQuestion } from '#db/repositories/custom-filter.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  engine.shop.database.raw.exec(`
    BEGIN;
    CREATE TEMP TABLE n AS WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 12000) SELECT at FROM n;
    INSERT INTO households (id, uid, name) SELECT at, 'h' || at, '' FROM n WHERE at <= 100;
    INSERT INTO contacts (id, uid, kind, display_name, sort_key, created_at, updated_at, last_on, spent, visits,
        birthday, birthday_md, source, language, do_not_contact, household_id, next_follow_up_on)
      SELECT at, 'u' || at, iif(at % 20 = 0, 'company', 'person'), 'Ana ' || at, at, '2026-01-01T00:00:00.000Z', '',
        iif(at % 3 = 0, NULL, '2026-0' || (1 + at % 9) || '-01'), at, at % 7,
        iif(at % 2 = 0, '--03-05', NULL), iif(at % 2 = 0, printf('%02d-05', 1 + at % 12), NULL),
        iif(at % 4 = 0, 'web', ''), iif(at % 5 = 0, 'ru', ''), at % 50 = 0, iif(at % 60 = 0, at / 600 + 1, NULL),
        iif(at % 9 = 0, '2026-06-01', NULL) FROM n;
    INSERT INTO contact_points (contact_id, kind, position, label, value, match_key)
      SELECT at, iif(at % 3 = 0, 'email', 'phone'), 0, '', at, at FROM n;
    INSERT INTO addresses (contact_id, position, label, street, city, region, postal_code, country, formatted)
      SELECT at, 0, '', '', iif(at % 2 = 0, 'Town ' || at % 300, ''), '', '', '', '' FROM n;
    INSERT INTO tags (id, name, folded, color) SELECT at, at, at, 'blue' FROM n WHERE at <= 30;
    INSERT INTO contact_tags (contact_id, tag_id) SELECT at, 1 + at % 30 FROM n;
    INSERT INTO consents (uid, contact_id, channel, act, on_day, how, wording, source, staff_id, created_at)
      SELECT 'c' || at, at, iif(at % 3 = 0, 'sms', 'email'), iif(at % 5 = 0, 'withdrawn', 'given'), '', '', '', '', 1, '' FROM n;
    INSERT INTO company_people (company_id, person_id, role) SELECT 20 * (1 + at % 500), at, '' FROM n WHERE at % 20 <> 0;
    INSERT INTO products (id, uid, name, folded, currency, created_at, updated_at)
      SELECT at, 'p' || at, at, at, 'EUR', '', '' FROM n WHERE at <= 50;
    INSERT INTO purchases (id, uid, number, contact_id, day, currency, staff_id, created_at, updated_at)
      SELECT at, 's' || at, at, at, '2026-01-01', 'EUR', 1, '', '' FROM n;
    INSERT INTO purchase_lines (purchase_id, position, product_id, name, quantity) SELECT at, 0, 1 + at % 50, '', 1000 FROM n;
    INSERT INTO custom_fields (id, uid, name, folded, kind, position, created_at, updated_at)
      SELECT at, 'f' || at, at, at, 'text', at, '', '' FROM n WHERE at <= 5;
    INSERT INTO custom_values (contact_id, field_id, position, text, folded, number)
      SELECT at, 1 + at % 5, 0, at, at, at FROM n;
    COMMIT;
    ANALYZE;`)
})
afterAll(() => engine.close())

const plan = ({ sql }: CompiledQuery) => planOf(engine.shop.database.raw, sql)
const span = { from: 1, to: 5 }

describe('each filter of the list is answered by an index, on 12 000 customers', () => {
  it.each<[ContactFilter, string]>([
    [{ allTagIds: [3] }, 'COVERING INDEX contact_tags_tag (tag_id=?)'],
    [{ anyTagIds: [3, 4] }, 'COVERING INDEX contact_tags_tag (tag_id=?)'],
    [{ noTagIds: [3, 4] }, 'COVERING INDEX contact_tags_tag (tag_id=?)'],
    [{ kind: 'person' }, 'COVERING INDEX contacts_companies'],
    [{ towns: ['Town 2', 'Town 4'] }, 'COVERING INDEX addresses_city (city=?)'],
    [{ sources: ['web'] }, 'INDEX contacts_source (source=?)'],
    [{ languages: ['ru'] }, 'INDEX contacts_language (language=?)'],
    [{ has: ['phone'] }, 'COVERING INDEX contact_points_kind (kind=?)'],
    [{ lacks: ['email'] }, 'COVERING INDEX contact_points_kind (kind=?)'],
    [{ has: ['address'] }, 'COVERING INDEX addresses_contact'],
    [{ has: ['birthday'] }, 'INDEX contacts_birthday_md'],
    [{ birthdayMonths: [3, 4] }, 'INDEX contacts_birthday_md (birthday_md=?)'],
    [{ lastOn: { from: '2026-01-01', to: '2026-02-01' } }, 'INDEX contacts_last_on (last_on>? AND last_on<?)'],
    [{ neverBought: true }, 'INDEX contacts_last_on (last_on=?)'],
    [{ spent: span }, 'INDEX contacts_spent (spent>? AND spent<?)'],
    [{ visits: span }, 'INDEX contacts_visits (visits>? AND visits<?)'],
    [{ created: { from: '2026', before: '2027' } }, 'INDEX contacts_created_at (created_at>? AND created_at<?)'],
    [{ hasPromise: true }, 'INDEX contacts_next_follow_up (next_follow_up_on>?)'],
    [{ doNotContact: true }, 'COVERING INDEX contacts_do_not_contact'],
    [{ consents: ['email'] }, 'INDEX consents_standing (channel=? AND act=?)'],
    [{ householdId: 3 }, 'COVERING INDEX contacts_household (household_id=?)'],
    [{ companyId: 40 }, 'COVERING INDEX sqlite_autoindex_company_people_1 (company_id=?)'],
    [{ productId: 2 }, 'COVERING INDEX purchase_lines_product (product_id=?)'],
  ])('%o', (filter, index) => {
    const [condition] = contactConditions(engine.shop.db, filter)
    const steps = plan(condition!.ids.compile())
    expect(steps).toContain(index)
    expect(steps).not.toMatch(/SCAN \w+(\n|$)/)
  })

  it.each<[CustomQuestion, string]>([
    [{ fieldId: 2, is: 'filled' }, 'COVERING INDEX custom_values_text (field_id=?)'],
    [{ fieldId: 2, is: 'text', texts: ['7'] }, 'COVERING INDEX custom_values_text (field_id=? AND text=?)'],
    [
      { fieldId: 2, is: 'number', ...span },
      'COVERING INDEX custom_values_number (field_id=? AND number>? AND number<?)',
    ],
    [
      { fieldId: 2, is: 'day', from: '1', to: '2' },
      'COVERING INDEX custom_values_text (field_id=? AND text>? AND text<?)',
    ],
  ])('own field: %o', (question, index) => {
    expect(plan(customConditionOf(engine.shop.db, question).ids.compile())).toContain(index)
  })

  it.each([
    ['towns', 'COVERING INDEX addresses_city'],
    ['sources', 'INDEX contacts_source'],
    ['languages', 'INDEX contacts_language'],
  ] as const)('the choice of %s is counted in an index', (kind, index) => {
    const steps = plan(usedWords(engine.shop.db, kind).compile())
    expect(steps).toContain(index)
    expect(steps).not.toContain('TEMP B-TREE')
  })

  it('three filters at once answer with the page and the number of all', async () => {
    const filter = { has: ['phone'], visits: { from: 3 }, lacks: ['birthday'] } as const
    const { total, rows } = await engine.client.customers.list({ ...filter, has: ['phone'], lacks: ['birthday'] })
    expect([total > 1000, rows.length]).toEqual([true, 50])
  })
})
