// The formatter alone: imported lazily by its command, so that the bundle can leave the rest of the language out of it.
export { formatText } from '@rtw-protocol/language';
