import type { FileReport } from '@rtw-protocol/model';
import { notUtf8, type ProtocolSource } from '../files/read-protocol.ts';
import { type TextLines, textLines } from '../text/text-lines.ts';

/** What is said of a text that stands at a path. */
export type FileCheck = (text: string, path: string) => Promise<FileReport>;

/** Reads one file and judges it. What cannot be read as text is a finding; what cannot be read at all is thrown. */
export async function checkSource(
  source: ProtocolSource,
  check: FileCheck,
): Promise<{ report: FileReport; lines: TextLines }> {
  const decoded = await source.read();
  const lines = textLines(decoded.text);
  if ('firstBadPlace' in decoded) return { report: { studies: [], findings: [notUtf8(decoded.firstBadPlace)] }, lines };
  return { report: await check(decoded.text, source.path), lines };
}
