import { BackgroundSection } from './background-section.tsx'
import { CalendarFileSection } from './calendar-file-section.tsx'
import { DaysSection } from './days-section.tsx'
import { RemindersSection } from './reminders-section.tsx'

/** When the program speaks by itself, and of which days. */
export function RemindersPart() {
  return (
    <>
      <RemindersSection />
      <BackgroundSection />
      <DaysSection />
      <CalendarFileSection />
    </>
  )
}
