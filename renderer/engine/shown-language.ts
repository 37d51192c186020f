import type { AppLanguage } from '#shared/domain/locale.ts'
import { firstLanguage } from './languages.ts'
import { createStore } from './store.ts'

/** The language chosen before there is a shop to keep it; the open shop's own language goes before it. */
export const shownLanguage = createStore<AppLanguage>(firstLanguage())
