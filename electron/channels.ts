/** Names of the IPC channels, shared by the main process and the preload. */
export const channels = {
  enginePort: 'engine-port',
  saveFile: 'save-file',
  openFile: 'open-file',
  chooseShopFile: 'choose-shop-file',
  chooseFolder: 'choose-folder',
  useChosen: 'use-chosen',
  openExternal: 'open-external',
  showDataFolder: 'show-data-folder',
  setLanguage: 'set-language',
  backgroundRunning: 'background-running',
  runInBackground: 'run-in-background',
  openPage: 'open-page',
  filesToImport: 'files-to-import',
  takeFilesToImport: 'take-files-to-import',
  menuCommand: 'menu-command',
  resume: 'resume',
} as const

/** Command line switch by which the window learns the version. */
export const versionSwitch = '--regulars-version='
