import { categoryBranch } from '../category-path.ts'

/** How the recall list deals with people: of the shop, or of a category of products and what lies below it. */
export type RecallRule = {
  /** Path of the category; '' = the shop, for customers as a whole and products without a rule of their own. */
  readonly category: string
  /** Days in peace after the first try, the second, and the third and later ones. */
  readonly againDays: number
  readonly secondDays: number
  readonly thirdDays: number
  /** Tries in one cycle; after the last one nobody is listed until they buy. */
  readonly maxTries: number
  /** Days after the day from which somebody is due before they are listed. */
  readonly graceDays: number
  /** False: nobody is listed. */
  readonly active: boolean
}

/** What holds until the owner says otherwise: a fortnight, three weeks, a month; three tries. */
export const USUAL_RECALL_RULE: RecallRule = {
  category: '',
  againDays: 14,
  secondDays: 21,
  thirdDays: 30,
  maxTries: 3,
  graceDays: 0,
  active: true,
}

/** The rule for a category path: its own, else that of the nearest category above it, else the shop's. */
export function recallRuleFor(rules: readonly RecallRule[], category: string): RecallRule {
  for (const path of ['', ...categoryBranch(category)].toReversed()) {
    const rule = rules.find((each) => each.category === path)
    if (rule !== undefined) return rule
  }
  return USUAL_RECALL_RULE
}
