import type { Finding, Localized } from '@rtw-protocol/model';
import { AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import { type File, isWaiver } from '../generated/ast.ts';
import { reasonToWrite } from './insert-waiver.ts';

/** Waivers whose reason nobody has written: the reason is what the reader is asked to accept. */
export function reasonlessWaivers(document: LangiumDocument<File>): Finding[] {
  return AstUtils.streamAllContents(document.parseResult.value)
    .filter(isWaiver)
    .flatMap((node): Finding[] => {
      const reason = node.reason.join(' ').trim();
      const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'reason') ?? node.$cstNode;
      if (!place || node.reason.length === 0 || (reason !== '' && reason !== reasonToWrite)) return [];
      const message = reason === '' ? waivesNothing : notWritten;
      return [{ code: 'waiver.no-reason', severity: 'warning', message, range: place.range, fixes: [] }];
    })
    .toArray();
}

const waivesNothing: Localized = {
  en: 'A waiver without a reason waives nothing. Write why the criterion need not be met here.',
  sv: 'Ett undantag utan motivering undantar inget. Skriv varför kriteriet inte behöver uppfyllas här.',
};

const notWritten: Localized = {
  en: 'The reason of this waiver is still to be written: why need the criterion not be met here?',
  sv: 'Motiveringen till undantaget är inte skriven än: varför behöver kriteriet inte uppfyllas här?',
};
