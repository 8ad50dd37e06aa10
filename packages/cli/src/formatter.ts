export { formatText } from '@rtw-protocol/language';
