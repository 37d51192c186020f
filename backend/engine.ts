import { createRouterClient, EventPublisher, type AnyRouter } from '@orpc/server'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import type { EngineEvent } from '#shared/contract/events.ts'
import type { EngineOptions, EngineState } from './engine-state.ts'
import { createFileStore } from './file-store.ts'
import { completed } from './not-yet.ts'
import { os, type EngineContext } from './procedures.ts'
import { activitiesRouter } from './services/activities/router.ts'
import { attachmentsRouter } from './services/attachments/router.ts'
import { backupsRouter } from './services/backups/router.ts'
import { complaintsRouter } from './services/complaints/router.ts'
import { calendarRouter } from './services/calendar/router.ts'
import { consentsRouter } from './services/consents/router.ts'
import { counterRouter } from './services/counter/router.ts'
import { creditRouter } from './services/credit/router.ts'
import { customFieldsRouter } from './services/custom-fields/router.ts'
import { customersRouter } from './services/customers/router.ts'
import { daysRouter } from './services/days/router.ts'
import { duplicatesRouter } from './services/duplicates/router.ts'
import { exportsRouter } from './services/exports/router.ts'
import { filesRouter } from './services/files/router.ts'
import { inTurn } from './services/shop/in-turn.ts'
import { closeShop } from './services/shop/open-shop.ts'
import { followUpTemplatesRouter } from './services/follow-up-templates/router.ts'
import { followUpsRouter } from './services/follow-ups/router.ts'
import { greetingsRouter } from './services/greetings/router.ts'
import { historyRouter } from './services/history/router.ts'
import { importsRouter } from './services/imports/router.ts'
import { listViewsRouter } from './services/list-views/router.ts'
import { lossesRouter } from './services/losses/router.ts'
import { messagesRouter } from './services/messages/router.ts'
import { nudgesRouter } from './services/nudges/router.ts'
import { ordersRouter } from './services/orders/router.ts'
import { paymentMethodsRouter } from './services/payment-methods/router.ts'
import { photosRouter } from './services/photos/router.ts'
import { privacyRouter } from './services/privacy/router.ts'
import { productsRouter } from './services/products/router.ts'
import { purchasesRouter } from './services/purchases/router.ts'
import { recallRouter } from './services/recall/router.ts'
import { relationsRouter } from './services/relations/router.ts'
import { reportsRouter } from './services/reports/router.ts'
import { rhythmsRouter } from './services/rhythms/router.ts'
import { shopRouter } from './services/shop/router.ts'
import { staffRouter } from './services/staff/router.ts'
import { statesRouter } from './services/states/router.ts'
import { tagsRouter } from './services/tags/router.ts'
import { dueRouter, todayRouter } from './services/today/router.ts'
import { trashRouter } from './services/trash/router.ts'
import { undoRouter } from './services/undo/router.ts'

export type EngineClient = ContractRouterClient<Contract>

/** The program without a door: one shop at most, every method of the contract, events. */
export type Engine = {
  readonly router: AnyRouter
  readonly state: EngineState
  /** What a door puts into the context of its calls. */
  context(trusted: boolean): EngineContext
  /** Typed calls without a transport, for the command line and tests. */
  readonly client: EngineClient
  close(): Promise<void>
}

function createRouter(): AnyRouter {
  return completed({
    shop: shopRouter,
    files: filesRouter,
    attachments: attachmentsRouter,
    messages: messagesRouter,
    photos: photosRouter,
    today: todayRouter,
    due: dueRouter,
    rhythms: rhythmsRouter,
    recall: recallRouter,
    products: productsRouter,
    imports: importsRouter,
    purchases: purchasesRouter,
    paymentMethods: paymentMethodsRouter,
    staff: staffRouter,
    orders: ordersRouter,
    days: daysRouter,
    followUps: followUpsRouter,
    followUpTemplates: followUpTemplatesRouter,
    calendar: calendarRouter,
    nudges: nudgesRouter,
    backups: backupsRouter,
    exports: exportsRouter,
    reports: reportsRouter,
    greetings: greetingsRouter,
    history: historyRouter,
    complaints: complaintsRouter,
    losses: lossesRouter,
    states: statesRouter,
    consents: consentsRouter,
    counter: counterRouter,
    credit: creditRouter,
    privacy: privacyRouter,
    undo: undoRouter,
    customers: customersRouter,
    relations: relationsRouter,
    activities: activitiesRouter,
    customFields: customFieldsRouter,
    duplicates: duplicatesRouter,
    tags: tagsRouter,
    listViews: listViewsRouter,
    trash: trashRouter,
    events: {
      subscribe: os.events.subscribe.handler(async function* ({ context, signal }) {
        yield* context.engine.events(signal)
      }),
    },
  }) as unknown as AnyRouter
}

/** Composition root: put together here, and nowhere else. */
export function createEngine(options: EngineOptions): Engine {
  const publisher = new EventPublisher<{ event: EngineEvent }>({ maxBufferedEvents: 1000 })
  const state: EngineState = {
    options,
    files: createFileStore(options.now),
    publish: (event) => publisher.publish('event', event),
    events: (signal) => publisher.subscribe('event', signal === undefined ? {} : { signal }),
    shop: null,
    replacing: null,
    problem: null,
  }
  const router = createRouter()
  const context = (trusted: boolean): EngineContext => ({ engine: state, trusted })
  // The router was completed by walking the contract, so it has the contract's shape.
  const client = createRouterClient(router, { context: context(true) }) as unknown as EngineClient
  return {
    router,
    state,
    context,
    client,
    close: async () => {
      await inTurn(state, () => closeShop(state))
    },
  }
}
