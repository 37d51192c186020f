import type { Migration } from '../migrate.ts'
import { shop } from './0001-shop.ts'
import { customerCard } from './0002-customer-card.ts'
import { sales } from './0003-sales.ts'
import { heart } from './0004-heart.ts'
import { importExport } from './0005-import-export.ts'

/** In order; numbers rise by one and never change once released. */
export const migrations: readonly Migration[] = [shop, customerCard, sales, heart, importExport]
