import { createStore } from './store.ts'

/** What the browser lets us do; a page that isn't served safely knows no notifications at all. */
const present = (): NotificationPermission => ('Notification' in window ? Notification.permission : 'denied')

/** Whether the browser may show notifications of this page. */
export const notificationLeave = createStore<NotificationPermission>(present())

/** Asks the user, once; only from a click. */
export async function askForNotifications(): Promise<void> {
  if ('Notification' in window) notificationLeave.set(await Notification.requestPermission())
}
