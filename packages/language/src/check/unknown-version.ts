import { type Finding, startOfDocument } from '@rtw-protocol/model';
import { GrammarUtils, type LangiumDocument, type LinkingError } from 'langium';
import { isExtends, isProtocol } from '../generated/ast.ts';
import { joined, shown } from '../parser/wording.ts';
import { templatesAtHand } from '../references/templates-at-hand.ts';
import type { RtwCoreServices } from '../services.ts';
import { isWanted, versionText } from '../templates/version.ts';

/** So many versions are named; nobody keeps more at hand. */
const mostShown = 8;

/** A template that is at hand, and not in the version that is asked for. Nothing where the name is unknown. */
export function unknownVersion(
  { container, reference }: LinkingError['info'],
  document: LangiumDocument,
  services: RtwCoreServices,
): Finding | undefined {
  if (!isProtocol(container) && !isExtends(container)) return undefined;
  const { version } = container;
  const name = reference.$refText;
  const atHand = templatesAtHand(document, services, name).map(({ template }) => versionText(template) ?? '');
  if (version === undefined || atHand.length === 0) return undefined;
  const range =
    GrammarUtils.findNodeForProperty(container.$cstNode, 'version')?.range ??
    container.$cstNode?.range ??
    startOfDocument;
  const versions = [...new Set(atHand)].filter((text) => text !== '');
  const listed = versions.slice(0, mostShown).map((text) => ({ en: shown(text, 20), sv: shown(text, 20) }));
  const { en, sv } = joined(listed, versions.length > listed.length);
  const asked = shown(version, 40);
  const consequence = isProtocol(container)
    ? {
        en: ' Until then, the protocol is not judged.',
        sv: ' Tills dess bedöms protokollet inte.',
      }
    : { en: '', sv: '' };
  return {
    code: 'link.unknown-template-version',
    severity: 'error',
    message: isWanted(version)
      ? {
          en: `The template ${name} is not at hand in version ${asked}. ${versions.length > 0 ? `At hand: ${en}.` : 'The one at hand has no version.'} Ask for ${versions.length > 1 ? 'one of these' : 'that one'}, or import a file or install a package that has the other.${consequence.en}`,
          sv: `Mallen ${name} finns inte till hands i version ${asked}. ${versions.length > 0 ? `Till hands: ${sv}.` : 'Den som finns har ingen version.'} Ange ${versions.length > 1 ? 'någon av dessa' : 'den'}, eller importera en fil eller installera ett paket som har den andra.${consequence.sv}`,
        }
      : {
          en: `${asked} is no version. Versions are numbers: "1", "1.2" or "1.2.0".${versions.length > 0 ? ` At hand: ${en}.` : ''}${consequence.en}`,
          sv: `${asked} är ingen version. Versioner är tal: "1", "1.2" eller "1.2.0".${versions.length > 0 ? ` Till hands: ${sv}.` : ''}${consequence.sv}`,
        },
    range,
    fixes: versions.slice(0, 1).map((text) => ({
      title: { en: `Change to "${text}"`, sv: `Ändra till "${text}"` },
      edits: [{ range, newText: `"${text}"` }],
    })),
  };
}
