import type { Finding, Language } from '@rtw-protocol/model';
import type { Fix } from 'sarif';
import { checkedFile } from './artifact-location.ts';
import { messageText } from './message-text.ts';
import { regionOf } from './region.ts';

/** The changes that would answer a finding; to waive it is not to mend it. */
export function fixesOf({ fixes }: Finding, path: string, language: Language): Fix[] {
  return fixes
    .filter(({ waives, edits }) => !waives && edits.length > 0)
    .map(({ title, edits }) => ({
      description: { text: messageText(title[language]) },
      artifactChanges: [
        {
          artifactLocation: checkedFile(path),
          replacements: edits.map(({ range, newText }) => ({
            deletedRegion: regionOf(range),
            insertedContent: { text: newText.toWellFormed() },
          })),
        },
      ],
    }));
}
