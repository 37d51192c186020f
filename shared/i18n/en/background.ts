/** The program without its window: the tray, and starting with the computer. */
export const background = {
  title: 'Without the window',
  keepRunning: 'Keep running in the tray when the window is closed',
  keepRunningDetail: 'So that reminders still come. The icon beside the clock opens the program again; “Quit” ends it.',
  linux: 'Where the desktop shows no icons beside the clock, start Regulars again to get the window back.',
  startWithSystem: 'Start with the computer',
  startWithSystemDetail: 'With both switched on it starts without a window.',
  browser: 'In the desktop app reminders can come with the window closed, too; a browser only shows what is open.',
  open: 'Open Regulars',
  told: 'Regulars goes on running',
  toldDetail:
    'The window is closed, reminders still come. The icon beside the clock opens it again; “Quit” there ends it.',
  calendarFolder: 'A folder for the calendar file',
} as const
