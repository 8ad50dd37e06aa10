import type { Localized } from '@rtw-protocol/model';

/** What a message shows where the protocol says nothing. */
export const notStated: Localized = { en: 'not reported', sv: 'inte angivet' };
