import type { Fix, Localized } from '@rtw-protocol/model';
import type { FixRequest, Way } from '../criteria/index.ts';
import * as ast from '../generated/ast.ts';
import { leavesOpen, shortText } from './draft-text.ts';
import { insertWaiver } from './insert-waiver.ts';
import type { Lacking } from './lacking-in.ts';
import { termEdit } from './term-edit.ts';
import { type Written, writeDrafts } from './write-drafts.ts';

/** The fixes that a finding offers. */
export function fixesFor(requests: readonly FixRequest[], protocol: ast.Protocol): Fix[] {
  return requests.flatMap((request) => fixFor(request, protocol) ?? []);
}

function fixFor(request: FixRequest, protocol: ast.Protocol): Fix | undefined {
  switch (request.kind) {
    case 'insert': {
      const written = firstWritten(request.ways, protocol);
      return (
        written && { title: writingTitle(written.lacking), edits: written.edits, writes: written.lacking.map(writing) }
      );
    }
    case 'replace': {
      const { range, name, by } = request;
      const edit = termEdit(protocol, range, name, by.name);
      return edit && { title: replacingTitle(name, by.name, by.label), edits: [edit] };
    }
    case 'waive': {
      const edit = insertWaiver(protocol, request.criterion);
      return edit && { title: waivingTitle(request.criterion), edits: [edit], waives: true };
    }
  }
}

/** What the first of several ways writes that writes anything. */
export function firstWritten(ways: readonly Way[], protocol: ast.Protocol): Written | undefined {
  for (const { drafts, inside } of ways) {
    for (const range of inside ?? [undefined]) {
      const written = writeDrafts(protocol, drafts, range);
      if (written) return written;
    }
  }
  return undefined;
}

function writing({ owner, drafts }: Lacking): NonNullable<Fix['writes']>[number] {
  const into = placeName(owner);
  return { ...(into === undefined ? {} : { into }), drafts };
}

function writingTitle(lacking: readonly Lacking[]): Localized {
  const isOpen = lacking.some(({ drafts }) => drafts.some(leavesOpen));
  const [en, sv] = (['in', 'i'] as const).map((preposition) =>
    lacking.map((one) => writtenIn(one, preposition)).join(', '),
  );
  return {
    en: `Write ${en}${isOpen ? ', to fill in' : ''}`,
    sv: `Skriv ${sv}${isOpen ? ', att fylla i' : ''}`,
  };
}

function writtenIn({ owner, drafts }: Lacking, preposition: string): string {
  const place = placeName(owner);
  return `"${[...new Set(drafts.map(shortText))].join('; ')}"${place ? ` ${preposition} ${place}` : ''}`;
}

/** What the statement that is completed is called: its name, or its first word. */
function placeName(node: Lacking['owner']): string | undefined {
  if (ast.isStudy(node)) return undefined;
  if (ast.isSampleSize(node)) return 'sample-size';
  if (ast.isDesign(node)) return 'design';
  if (ast.isSection(node) || ast.isProperty(node)) return node.keyword;
  if (ast.isClaim(node)) return node.$container && placeName(node.$container);
  return 'name' in node && typeof node.name === 'string' ? node.name : undefined;
}

function replacingTitle(name: string, by: string, label: Localized | undefined): Localized {
  return {
    en: `Write ${by}${label ? ` (${label.en})` : ''} instead of ${name}`,
    sv: `Skriv ${by}${label ? ` (${label.sv})` : ''} i stället för ${name}`,
  };
}

function waivingTitle(criterion: string): Localized {
  return { en: `Waive ${criterion}, with a reason`, sv: `Undanta ${criterion}, med en motivering` };
}
