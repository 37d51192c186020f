import type { UsedWord, WordKind } from '#db/repositories/contact-words.ts'
import { readCustomFields } from '#db/repositories/custom-fields.ts'
import { readHouseholds } from '#db/repositories/households.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { foldedWord, wordsOf } from './customer-filter.ts'

/** More than anybody looks through; the others can be typed. */
const mostShown = 2000

/** One spelling of each word, the one that most customers have; the most frequent words first. */
function choicesOf(words: readonly UsedWord[]): UsedWord[] {
  const bySound = Map.groupBy(words, ({ value }) => foldedWord(value))
  return [...bySound.values()]
    .map((spellings) => ({
      value: spellings.reduce((best, word) => (word.customers > best.customers ? word : best)).value,
      customers: spellings.reduce((sum, word) => sum + word.customers, 0),
    }))
    .toSorted((a, b) => b.customers - a.customers)
    .slice(0, mostShown)
}

/** What a filter can be set to, beside tags and products. */
export async function filterChoices(shop: OpenShop) {
  const of = async (kind: WordKind) => choicesOf(await wordsOf(shop, kind))
  // Removed choices too: some customers have them still.
  const ownFields = (await readCustomFields(shop.db)).map(({ id, name, kind, choices }) => ({
    id,
    name,
    kind,
    choices: [...choices],
  }))
  return {
    towns: await of('towns'),
    sources: await of('sources'),
    languages: await of('languages'),
    households: await readHouseholds(shop.db),
    ownFields,
  }
}
