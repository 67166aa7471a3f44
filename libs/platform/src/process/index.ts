// What every process needs before anything else: no framework and no store is loaded for it.
export { askLedger, ledgerUrl, NobodyAnswersError } from './ask-ledger.js';
export { OptionError, runCommand, wholeNumber } from './command-line.js';
export { askCommands, AskingError, type CommandLine, linesPerRequestMax } from './command-lines.js';
export { CannotListenError, cannotListen, holdPort, httpUrl, type ListeningPlace } from './listening.js';
export { type ServiceName, serviceNames, variableOf } from './service-names.js';
export { describedSettings, readSettings, SettingsError, settingsUsage } from './setting.js';
export { ListeningSettings, ServiceAddresses, ServicePorts, Settings } from './settings.js';
export { ports } from './whole-number.js';
